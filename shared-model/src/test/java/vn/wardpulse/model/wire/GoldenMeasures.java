package vn.wardpulse.model.wire;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.reminder.Step;

/** What is measured, when and against what, under the names of its golden files. */
final class GoldenMeasures {

    static final Map<String, CatalogueEvent> EVENTS = Map.ofEntries(
            entry(
                    "indicator-defined.1",
                    new CatalogueEvent.IndicatorDefined(
                            CatalogueEventGoldenTest.head(5),
                            new Indicator(
                                    new IndicatorCode("SOC-02"),
                                    new ThemeCode("SOC"),
                                    new Name("Số lao động được giải quyết việc làm", "People placed in work"),
                                    MeasureKind.FLOW,
                                    new Name("người", "people"),
                                    0,
                                    0,
                                    Frequency.MONTH,
                                    TimeRule.SUM,
                                    UnitRule.SUM,
                                    Direction.HIGHER,
                                    null,
                                    null,
                                    10))),
            entry(
                    "indicator-defined.1.ratio",
                    new CatalogueEvent.IndicatorDefined(
                            CatalogueEventGoldenTest.head(6),
                            new Indicator(
                                    new IndicatorCode("SEC-04"),
                                    new ThemeCode("SEC"),
                                    new Name("Tỷ lệ rác thải được thu gom trong ngày", "Waste collected the same day"),
                                    MeasureKind.RATIO,
                                    new Name("%", "%"),
                                    1,
                                    1,
                                    Frequency.MONTH,
                                    TimeRule.SUM,
                                    UnitRule.RATIO,
                                    Direction.HIGHER,
                                    new Name("Khối lượng thu gom (tấn)", "Collected (tonnes)"),
                                    new Name("Khối lượng phát sinh (tấn)", "Produced (tonnes)"),
                                    30))),
            entry("form-defined.1", new CatalogueEvent.FormDefined(CatalogueEventGoldenTest.head(7), form(2023))),
            entry("form-defined.1.open", new CatalogueEvent.FormDefined(CatalogueEventGoldenTest.head(8), form(null))),
            entry(
                    "form-defined.1.once",
                    new CatalogueEvent.FormDefined(
                            CatalogueEventGoldenTest.head(8), form(2023, List.of(Period.year(2023))))),
            entry(
                    "calendar-year-defined.1",
                    new CatalogueEvent.CalendarYearDefined(
                            CatalogueEventGoldenTest.head(9),
                            new CalendarYear(
                                    new CalendarCode("ND09"),
                                    2023,
                                    new Name("Nghị định 09/2019/NĐ-CP", "Decree 09/2019/NĐ-CP"),
                                    List.of(
                                            due("2023-10", "2023-09-15", "2023-10-14", "2023-09-15", "2023-10-16"),
                                            due("2023-Q4", "2023-09-15", "2023-12-14", "2023-12-01", "2023-12-15"),
                                            due("2023-H2", "2023-06-15", "2023-12-14", "2023-12-01", "2023-12-15"),
                                            due("2023-N1", "2022-12-15", "2023-09-14", "2023-09-01", "2023-09-15"),
                                            due("2023", "2022-12-15", "2023-12-14", "2023-12-01", "2023-12-15"))))),
            entry(
                    "calendar-year-defined.1.reminders",
                    new CatalogueEvent.CalendarYearDefined(
                            CatalogueEventGoldenTest.head(19),
                            new CalendarYear(
                                    new CalendarCode("ND09"),
                                    2023,
                                    new Name("Nghị định 09/2019/NĐ-CP", "Decree 09/2019/NĐ-CP"),
                                    List.of(new CalendarYear.Entry(
                                            Period.month(2023, 10),
                                            LocalDate.of(2023, 9, 15),
                                            LocalDate.of(2023, 10, 14),
                                            LocalDate.of(2023, 9, 15),
                                            LocalDate.of(2023, 10, 16),
                                            List.of(
                                                    reminded("2023-10-16", Step.Kind.BEFORE_DUE, 0),
                                                    reminded("2023-10-17", Step.Kind.AFTER_DUE, 1),
                                                    reminded("2023-10-23", Step.Kind.ESCALATION, 5))))))),
            entry(
                    "targets-set.1",
                    new CatalogueEvent.TargetsSet(
                            CatalogueEventGoldenTest.head(10),
                            new UnitTargets(
                                    new UnitId("00139"),
                                    2023,
                                    Map.of(
                                            new IndicatorCode("ADM-01"), new Target.AtLeast(new BigDecimal("99.5")),
                                            new IndicatorCode("FOO-04"), new Target.AtMost(BigDecimal.ZERO),
                                            new IndicatorCode("FOO-05"),
                                                    new Target.Range(BigDecimal.ONE, BigDecimal.TWO),
                                            new IndicatorCode("SOC-01"),
                                                    new Target.Reduction(
                                                            BigInteger.ONE, BigInteger.valueOf(3), 2021))))),
            entry(
                    "indicator-defined.1.amended",
                    new CatalogueEvent.IndicatorDefined(
                            CatalogueEventGoldenTest.head(11),
                            new Indicator(
                                    new IndicatorCode("ADM-02"),
                                    new ThemeCode("ADM"),
                                    new Name("Điểm hài lòng", "Satisfaction"),
                                    MeasureKind.SCORE,
                                    new Name("điểm", "points"),
                                    0,
                                    0,
                                    Frequency.MONTH,
                                    TimeRule.LAST,
                                    UnitRule.AVERAGE,
                                    Direction.HIGHER,
                                    null,
                                    null,
                                    2,
                                    List.of(new Indicator.Amendment(
                                            LocalDate.parse("2023-06-15"),
                                            new ThemeCode("SOC"),
                                            2,
                                            0,
                                            TimeRule.AVERAGE,
                                            UnitRule.MIN)),
                                    List.of()))),
            entry(
                    "indicator-defined.1.channels",
                    new CatalogueEvent.IndicatorDefined(
                            CatalogueEventGoldenTest.head(17),
                            new Indicator(
                                            new IndicatorCode("COM-01"),
                                            new ThemeCode("COM"),
                                            new Name("Số tin, bài tuyên truyền", "Items published"),
                                            MeasureKind.FLOW,
                                            new Name("tin, bài", "items"),
                                            0,
                                            0,
                                            Frequency.MONTH,
                                            TimeRule.SUM,
                                            UnitRule.SUM,
                                            Direction.HIGHER,
                                            null,
                                            null,
                                            32)
                                    .by(List.of(
                                            new Channel(
                                                    new ChannelCode("RADIO"),
                                                    new Name("Đài truyền thanh phường", "Ward loudspeaker radio")),
                                            new Channel(
                                                    new ChannelCode("MEETING"), new Name("Hội nghị", "Meetings")))))),
            entry(
                    "targets-set.1.changed",
                    new CatalogueEvent.TargetsSet(
                            CatalogueEventGoldenTest.head(12),
                            new UnitTargets(
                                    new UnitId("00139"),
                                    2023,
                                    new TreeMap<>(Map.of(
                                            new IndicatorCode("ADM-01"), new Target.AtLeast(new BigDecimal("99.5")))),
                                    List.of(
                                            new UnitTargets.Change(
                                                    LocalDate.parse("2023-07-01"),
                                                    new IndicatorCode("ADM-01"),
                                                    new Target.AtLeast(new BigDecimal("99.9"))),
                                            new UnitTargets.Change(
                                                    LocalDate.parse("2023-10-01"),
                                                    new IndicatorCode("ADM-01"),
                                                    null))))));

    private GoldenMeasures() {}

    private static Form form(@Nullable Integer lastYear) {
        return form(lastYear, List.of());
    }

    private static Form form(@Nullable Integer lastYear, List<Period> periods) {
        return new Form(
                new FormCode("LB2023-Y"),
                new Name("Báo cáo năm", "Yearly report"),
                Frequency.YEAR,
                UnitKind.WARD,
                new UnitId("004"),
                new CalendarCode("ND09"),
                2023,
                lastYear,
                List.of(new IndicatorCode("CUL-02"), new IndicatorCode("CUL-01")),
                periods);
    }

    private static CalendarYear.ReminderDay reminded(String on, Step.Kind kind, int workingDays) {
        return new CalendarYear.ReminderDay(LocalDate.parse(on), new Step(kind, workingDays));
    }

    private static CalendarYear.Entry due(String period, String first, String last, String opens, String due) {
        return new CalendarYear.Entry(
                Period.parse(period),
                LocalDate.parse(first),
                LocalDate.parse(last),
                LocalDate.parse(opens),
                LocalDate.parse(due));
    }
}
