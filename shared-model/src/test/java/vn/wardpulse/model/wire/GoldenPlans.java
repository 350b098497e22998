package vn.wardpulse.model.wire;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;
import vn.wardpulse.model.reminder.Step;

/** Plans and tasks, under the names of their golden files. */
final class GoldenPlans {

    private static final Name TITLE = new Name("Kế hoạch", "Plan");

    static final Map<String, CatalogueEvent> EVENTS = Map.of(
            "plan-defined.1",
            new CatalogueEvent.PlanDefined(
                    CatalogueEventGoldenTest.head(17),
                    new Plan(
                            new PlanCode("P2021"),
                            "32/KH-HĐTĐKT",
                            LocalDate.of(2021, 6, 30),
                            new Name("Hội đồng", "Council"),
                            new UnitId("004"),
                            new UnitId("004-NV"),
                            LocalDate.of(2021, 7, 1),
                            LocalDate.of(2023, 11, 6),
                            TITLE,
                            new PlanCode("P2020"),
                            new PlanCode("P2018"),
                            List.of(new ThemeCode("LB2023")),
                            List.of(new FormCode("LB2023-M")),
                            List.of(new IndicatorCode("SOC-01")),
                            List.of("34-CT/TW"),
                            new CalendarCode("ND09"),
                            new CalendarCode("ND09"),
                            List.of(
                                    new Round(
                                            2,
                                            new Name("Đợt 2", "Round 2"),
                                            LocalDate.of(2023, 1, 1),
                                            LocalDate.of(2023, 11, 6),
                                            null),
                                    new Round(
                                            1,
                                            new Name("Đợt 1", "Round 1"),
                                            LocalDate.of(2021, 7, 1),
                                            LocalDate.of(2022, 12, 31),
                                            new Name("Vượt mức", "Exceed"))))),
            "plan-defined.1.open",
            new CatalogueEvent.PlanDefined(
                    CatalogueEventGoldenTest.head(18),
                    new Plan(
                            new PlanCode("P193"),
                            "193-KH/QU",
                            null,
                            new Name("Quận uỷ", "Party Committee"),
                            new UnitId("004"),
                            null,
                            LocalDate.of(2023, 11, 3),
                            null,
                            TITLE,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            List.of())),
            "task-defined.1",
            new CatalogueEvent.TaskDefined(
                    CatalogueEventGoldenTest.head(19),
                    new Task(
                            new TaskId(new PlanCode("P2018"), "10"),
                            10,
                            new Name("Gương người tốt", "Good examples"),
                            List.of(new Channel(new ChannelCode("RADIO"), new Name("Đài truyền thanh", "Radio"))),
                            List.of(
                                    Timing.of(Timing.Kind.CONTINUOUS),
                                    Timing.of(Timing.Kind.BY_PROGRESS),
                                    Timing.of(YearMonth.of(2018, 2), YearMonth.of(2018, 2)),
                                    Timing.of(YearMonth.of(2018, 1), YearMonth.of(2018, 2)),
                                    Timing.of(Timing.Kind.MONTHLY),
                                    Timing.of(Timing.Kind.QUARTER_END),
                                    Timing.of(Timing.Kind.HALF_YEAR_END),
                                    Timing.of(Timing.Kind.YEAR_END)),
                            List.of(new Party.One(new UnitId("004-BTG")), new Party.OfKind(UnitKind.WARD)),
                            List.of(
                                    new Party.OfGroup(new GroupCode("DOAN-THE")),
                                    new Party.Named(new Name("Báo chí", "Press"))),
                            LocalDate.of(2018, 7, 1),
                            List.of(
                                    new Occasion(
                                            Slot.of(Period.quarter(2018, 1)),
                                            LocalDate.of(2018, 1, 1),
                                            LocalDate.of(2018, 3, 31),
                                            LocalDate.of(2018, 3, 1),
                                            LocalDate.of(2018, 4, 2),
                                            List.of(new CalendarYear.ReminderDay(
                                                    LocalDate.of(2018, 3, 30), new Step(Step.Kind.BEFORE_DUE, 1)))),
                                    new Occasion(
                                            Slot.PROGRESS,
                                            LocalDate.of(2018, 1, 1),
                                            LocalDate.of(2018, 12, 31),
                                            LocalDate.of(2018, 1, 1),
                                            LocalDate.of(2019, 1, 2),
                                            List.of())))));

    private GoldenPlans() {}
}
