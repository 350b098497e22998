package vn.wardpulse.console.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.TaskFigures;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

class PlanSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final Words EN = Samples.words(Locale.ENGLISH);
    private static final LocalDate TODAY = LocalDate.of(2018, 3, 5);
    private static final YearMonth FEBRUARY = YearMonth.of(2018, 2);
    private static final UnitId DISTRICT = new UnitId("004");
    private static final UnitId BTG = new UnitId("004-BTG");

    private static final Units UNITS = new Units(List.of(
            unit(DISTRICT, UnitKind.DISTRICT, "Long Biên", null),
            unit(BTG, UnitKind.DEPARTMENT, "Ban Tuyên giáo", DISTRICT),
            unit(new UnitId("00139"), UnitKind.WARD, "Bồ Đề", DISTRICT),
            unit(new UnitId("00136"), UnitKind.WARD, "Phúc Lợi", DISTRICT)));

    private static final List<UnitGroup> GROUPS = List.of(new UnitGroup(
            new GroupCode("DT"),
            new Name("Các đoàn thể", "Mass organisations"),
            List.of(new UnitGroup.Member(BTG, LocalDate.of(2018, 1, 1), null))));

    private static final List<TaskOccurrence> OCCURRENCES =
            List.of(led("00139", TaskOccurrence.State.DONE, false), led("00136", TaskOccurrence.State.UNDER_WAY, true));

    private static final Total NINETY = new Total(new BigDecimal("180"), new BigDecimal("200"), 1, 1, 1, 0, 1, 0);
    private static final Map<IndicatorCode, Cell> CELLS = Map.of(
            Samples.ratio().code(),
            new Cell(
                    Samples.ratio().code(),
                    NINETY,
                    NINETY,
                    new TargetInForce(TargetInForce.Kind.AT_LEAST, "95", null, false, false, 0),
                    "1",
                    new BigDecimal("0.947368"),
                    null,
                    Status.BEHIND,
                    List.of()));

    private static TaskOccurrence led(String unit, TaskOccurrence.State state, boolean overdue) {
        return new TaskOccurrence(
                new TaskId(new PlanCode("P2018"), "1"),
                Slot.of(Period.month(2018, 2)),
                new UnitId(unit),
                FEBRUARY.atDay(1),
                FEBRUARY.atEndOfMonth(),
                FEBRUARY.atEndOfMonth(),
                state,
                1,
                overdue,
                null,
                -3,
                null);
    }

    private static final TaskFigures.Counts COUNTS = new TaskFigures.Counts(2, 1, 0, 0, 0, 0, 1);
    private static final TaskFigures BY_CHANNEL =
            new TaskFigures(COUNTS, List.of(new TaskFigures.Row("RADIO", COUNTS, Map.of("RADIO", 1250L))));
    private static final TaskFigures BY_QUARTER =
            new TaskFigures(COUNTS, List.of(new TaskFigures.Row("2018-Q1", COUNTS, Map.of("RADIO", 1250L))));

    @Test
    void whatCameOfItIsToldByChannelAndQuarter() {
        PlanView page = write(VI, plan(null), List.of(schedule()), null);
        assertThat(page.byChannel()).containsExactly(new PlanView.Outcome("RADIO", 2, 1, 0, 0, 0, 1, "1.250"));
        assertThat(page.byQuarter()).containsExactly(new PlanView.Outcome("Quý I/2018", 2, 1, 0, 0, 0, 1, "–"));
    }

    @Test
    void thePlanSaysHowFarItIs() {
        assertThat(write(VI, plan(null), List.of(schedule()), null).facts())
                .contains(new PlanView.Fact("Tiến độ nhiệm vụ", "1/2 lượt đến kỳ đã có kết quả, 1 quá hạn"));
    }

    @Test
    void theYearHasAShadeWhereATaskRunsAndADayWhereItIsDue() {
        PlanView.Year year = Objects.requireNonNull(
                write(VI, plan(null), List.of(schedule()), null).schedule());

        assertThat(year.year()).isEqualTo(2018);
        List<PlanView.Cell> cells = year.lines().getFirst().cells();
        assertThat(cells).extracting(PlanView.Cell::running).startsWith(true, true, true, false);
        assertThat(cells.get(0).due()).isEmpty();
        assertThat(cells.get(1).due())
                .containsExactly(new PlanView.Due(
                        "28/02", "", "Tháng 2/2018: hạn 28/02/2018", "overdue", "1/2", "/nhiem-vu/P2018/1/2018-02"));
        assertThat(cells.get(1).past()).isTrue();
        assertThat(cells.get(2).due())
                .extracting(PlanView.Due::day, PlanView.Due::what)
                .containsExactly(tuple("02/04", "tháng 3/2018"), tuple("02/04", "quý I/2018"));
        assertThat(cells.get(2).past()).isFalse();
    }

    @Test
    void whoLeadsWhatNobodyLeadsIsTheStandingBody() {
        PlanView page = write(VI, plan(BTG), List.of(schedule(), unled()), null);

        assertThat(page.tasks()).extracting(PlanView.TaskRow::standsIn).containsExactly(false, true);
        assertThat(page.tasks().get(1).leading()).containsExactly("Ban Tuyên giáo");
        assertThat(page.tasks().get(0).leading()).containsExactly("2 phường");
        assertThat(page.tasks().get(0).coordinating()).containsExactly("Các đoàn thể (1 đơn vị)", "Báo chí");
        assertThat(page.tasks().get(0).next()).isEqualTo("02/04/2018");
    }

    @Test
    void timingsAreSaidAsAPlanWritesThem() {
        Timings timings = new Timings(VI);
        assertThat(timings.all(List.of(
                        Timing.of(Timing.Kind.MONTHLY),
                        Timing.of(Timing.Kind.QUARTER_END),
                        Timing.of(Timing.Kind.YEAR_END))))
                .isEqualTo("Hàng tháng, cuối quý, cuối năm");
        assertThat(timings.all(List.of(Timing.of(FEBRUARY.minusMonths(1), FEBRUARY))))
                .isEqualTo("Tháng 1–2/2018");
        assertThat(timings.all(List.of(Timing.of(FEBRUARY.minusMonths(3), FEBRUARY))))
                .isEqualTo("Tháng 11/2017 – 2/2018");
        assertThat(new Timings(EN).all(List.of(Timing.of(Timing.Kind.CONTINUOUS))))
                .isEqualTo("Continuously");
        assertThat(timings.slot(Slot.PROGRESS)).isEqualTo("theo tiến độ");
        assertThat(timings.slot(Slot.of(Period.halfYear(2018, 1)))).isEqualTo("6 tháng đầu năm 2018");
    }

    @Test
    void aPlanHoldsItsThemesWithAllBelowThem() {
        PlanView page = write(EN, plan(null), List.of(), null);

        assertThat(page.groups()).extracting(PlanView.Group::name).containsExactly("Administration");
        assertThat(page.groups().getFirst().indicators().getFirst().address())
                .isEqualTo("/chi-tieu/ADM-01?unit=004&period=2018");
        assertThat(page.schedule()).isNull();
        assertThat(page.status()).isEqualTo("under way");
    }

    @Test
    void anIndicatorHasWhatIsKnownOfItAndThePlanCountsWhereTheyStand() {
        PlanView page = write(VI, plan(null), List.of(), null, new Figures(DISTRICT, Period.year(2018), CELLS));

        assertThat(page.groups().getFirst().indicators())
                .containsExactly(new PlanView.IndicatorRow(
                        "/chi-tieu/ADM-01?unit=004&period=2018",
                        "Tỷ lệ hồ sơ giải quyết đúng hạn",
                        "behind",
                        "Chậm",
                        "90,00 %",
                        "≥ 95"));
        assertThat(page.facts()).contains(new PlanView.Fact("Tiến độ chỉ tiêu", "1 chậm"));
    }

    @Test
    void figuresWithoutTargetsAreNoProgress() {
        Cell reported =
                new Cell(Samples.ratio().code(), NINETY, NINETY, null, "1", null, null, Status.NO_TARGET, List.of());
        Figures figures =
                new Figures(DISTRICT, Period.year(2018), Map.of(Samples.ratio().code(), reported));

        assertThat(write(VI, plan(null), List.of(), null, figures).facts())
                .extracting(PlanView.Fact::name)
                .doesNotContain("Tiến độ chỉ tiêu");
    }

    @Test
    void whoReachesOneUnitReadsWhereThatOneStands() {
        PlanView page =
                write(VI, plan(null), List.of(), null, new Figures(new UnitId("00139"), Period.year(2018), CELLS));

        assertThat(page.facts()).contains(new PlanView.Fact("Tiến độ chỉ tiêu, Phường Bồ Đề", "1 chậm"));
        assertThat(page.groups().getFirst().indicators().getFirst().address())
                .isEqualTo("/chi-tieu/ADM-01?unit=00139&period=2018");
    }

    @Test
    void aYearThatThePlanDoesNotHaveIsNotShown() {
        PlanView.Year year = Objects.requireNonNull(
                write(VI, plan(null), List.of(schedule()), 1999).schedule());

        assertThat(year.year()).isEqualTo(2018);
        assertThat(year.others()).isEmpty();
    }

    private static PlanView write(Words words, Plan plan, List<Task> tasks, @Nullable Integer asked) {
        return write(words, plan, tasks, asked, new Figures(DISTRICT, Period.year(2018), Map.of()));
    }

    private static PlanView write(Words words, Plan plan, List<Task> tasks, @Nullable Integer asked, Figures figures) {
        Definitions definitions = new Definitions(
                List.of(
                        theme("LB", null, "Kế hoạch", "Plan"),
                        theme("ADM", "LB", "Hành chính", "Administration"),
                        theme("FOO", null, "Thực phẩm", "Food")),
                List.of(Samples.ratio(), Samples.flow()),
                List.of());
        PlanData data = new PlanData(
                plan,
                List.of(plan),
                tasks,
                OCCURRENCES,
                BY_CHANNEL,
                BY_QUARTER,
                definitions,
                UNITS,
                figures,
                Map.of(),
                TODAY,
                asked,
                List.of(),
                false);
        return new PlanSheet(words, data, new Parties(words, plan, UNITS, GROUPS, TODAY)).write();
    }

    private static Theme theme(String code, @Nullable String parent, String vi, String en) {
        return new Theme(
                new ThemeCode(code),
                parent == null ? null : new ThemeCode(parent),
                new Name(vi, en),
                BigDecimal.ONE,
                1);
    }

    private static UnitOnDay unit(UnitId id, UnitKind kind, String name, @Nullable UnitId parent) {
        return new UnitOnDay(id, id.value(), kind, new Name(name, name), parent, null, null);
    }

    private static Plan plan(@Nullable UnitId standing) {
        return new Plan(
                new PlanCode("P2018"),
                "75-KH/BTGQU",
                LocalDate.of(2018, 1, 31),
                new Name("Ban Tuyên giáo", "Propaganda Department"),
                DISTRICT,
                standing,
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2018, 12, 31),
                new Name("Tuyên truyền", "Communication"),
                null,
                null,
                List.of(new ThemeCode("LB")),
                List.of(),
                List.of(),
                List.of("08-CT/TU"),
                null,
                null,
                List.of());
    }

    private static Task schedule() {
        LocalDate end = LocalDate.of(2018, 3, 31);
        return new Task(
                new TaskId(new PlanCode("P2018"), "1"),
                1,
                new Name("Tuyên truyền", "Communication"),
                List.of(),
                List.of(Timing.of(FEBRUARY, FEBRUARY)),
                List.of(new Party.OfKind(UnitKind.WARD)),
                List.of(new Party.OfGroup(new GroupCode("DT")), new Party.Named(new Name("Báo chí", "Press"))),
                null,
                List.of(
                        occasion(
                                Slot.of(Period.month(2018, 2)),
                                FEBRUARY.atDay(1),
                                FEBRUARY.atEndOfMonth(),
                                FEBRUARY.atEndOfMonth()),
                        occasion(Slot.of(Period.month(2018, 3)), end.withDayOfMonth(1), end, end.plusDays(2)),
                        occasion(Slot.of(Period.quarter(2018, 1)), LocalDate.of(2018, 1, 1), end, end.plusDays(2))));
    }

    private static Task unled() {
        return new Task(
                new TaskId(new PlanCode("P2018"), "12"),
                2,
                new Name("Kết quả", "Results"),
                List.of(),
                List.of(Timing.of(Timing.Kind.BY_PROGRESS)),
                List.of(),
                List.of(),
                null,
                List.of(occasion(
                        Slot.PROGRESS,
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2018, 12, 31),
                        LocalDate.of(2019, 1, 2))));
    }

    private static Occasion occasion(Slot slot, LocalDate from, LocalDate to, LocalDate due) {
        return new Occasion(slot, from, to, from, due, List.of());
    }
}
