package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.web.Fault;

class PlansTest {

    private static final String PLAN =
            "code,number,issued_on,issuer_vi,issuer_en,scope_unit,period_from,period_to,title_vi,title_en,standing_unit,calendar,reminders,carries_out,themes";
    private static final String TASK = "plan,no,content_vi,content_en,channels,schedule,lead,coordinating,until";
    private static final String P = "KH,1/KH,2023-01-02,A,A,004,2023-01-01,2023-12-31,Kế hoạch,Plan,,,,,";

    private final Catalogue longBien = Catalogue.empty().after(Files.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"p2018", "p193", "p2021", "p2024"})
    void everyShippedPlanIsSoundAndTheSameFilesAgainChangeNothing(String plan) {
        Files files = Files.shipped(plan);
        ImportPlan first = longBien.read(files);

        assertThat(first.plans().values()).hasSize(1);
        assertThat(Counts.of(longBien.after(first).read(files).changes()).nothing())
                .isTrue();
    }

    @Test
    void theScheduleOf2018HasItsThirteenTasksInTheirOrder() {
        List<Task> tasks = longBien.read(Files.shipped("p2018")).tasks().values().stream()
                .sorted(java.util.Comparator.comparingInt(Task::order))
                .toList();

        assertThat(tasks).extracting(task -> task.id().number()).containsExactly(numbers());
        assertThat(tasks.get(3).coordinating()).containsExactly(new Party.OfGroup(new GroupCode("LB-DANG-UY-PHUONG")));
        assertThat(tasks.get(4).leading())
                .containsExactly(new Party.One(new UnitId("004-BTG")), new Party.One(new UnitId("004-VHTT")));
        assertThat(tasks.get(4).coordinating()).contains(new Party.OfKind(UnitKind.WARD));
        assertThat(tasks.get(11).leading()).isEmpty();
        assertThat(slots(tasks.get(0))).containsExactly("2018");
        assertThat(slots(tasks.get(1))).containsExactly("2018-01..2018-02");
        assertThat(slots(tasks.get(4))).containsExactly("progress");
        assertThat(slots(tasks.get(10))).containsExactly("2018-03", "2018-06", "2018-12");
        assertThat(slots(tasks.get(9)))
                .hasSize(12 + 4 + 1)
                .contains("2018-01", "2018-Q1", "2018-Q4", "2018-12", "2018")
                .doesNotContain("2018-H1");
    }

    private static String[] numbers() {
        return Stream.iterate(1, n -> n + 1).limit(13).map(String::valueOf).toArray(String[]::new);
    }

    @Test
    void withoutACalendarATaskIsDueWhenItsTimeEndsPastDaysOff() {
        ImportPlan plan = longBien.read(Files.shipped("p2018"));

        assertThat(occasion(plan, "P2018/3", "2018-02"))
                .isEqualTo(new Occasion(
                        new Slot("2018-02"),
                        LocalDate.of(2018, 2, 1),
                        LocalDate.of(2018, 2, 28),
                        LocalDate.of(2018, 2, 1),
                        LocalDate.of(2018, 2, 28),
                        occasion(plan, "P2018/3", "2018-02").reminders()));
        assertThat(occasion(plan, "P2018/3", "2018-02").reminders())
                .extracting(day -> day.on().toString())
                .startsWith("2018-02-21", "2018-02-27", "2018-02-28", "2018-03-01");
        // 30 April and 1 May are holidays; the 31st of December 2018 was a day off in exchange
        assertThat(occasion(plan, "P2018/13", "2018-04").due()).isEqualTo("2018-05-02");
        assertThat(occasion(plan, "P2018/1", "2018").due()).isEqualTo("2019-01-02");
        Occasion quarter = occasion(plan, "P2018/10", "2018-Q1");
        assertThat(quarter.from()).isEqualTo("2018-01-01");
        assertThat(quarter.opens()).isEqualTo("2018-03-01");
        assertThat(quarter.due()).isEqualTo("2018-04-02");
    }

    @Test
    void withACalendarItIsDueOnItsDaysAndAsFarAsItGoes() {
        ImportPlan plan = longBien.read(Files.shipped("p193"));
        Task task = plan.tasks().values().getFirst();

        assertThat(task.leading()).containsExactly(new Party.OfKind(UnitKind.PARTY_ORGANISATION));
        assertThat(task.occasions())
                .extracting(
                        occasion -> occasion.slot().value(),
                        occasion -> occasion.due().toString())
                .containsExactly(
                        tuple("2023", "2023-12-15"),
                        tuple("2023-H2", "2023-12-15"),
                        tuple("2024-H1", "2024-06-17"),
                        tuple("2024", "2024-12-16"),
                        tuple("2024-H2", "2024-12-16"));
        assertThat(occasion(plan, "P193/1", "2023").opens()).isEqualTo("2023-12-01");
        assertThat(occasion(plan, "P193/1", "2023").from()).isEqualTo("2023-11-03");
    }

    @Test
    void roundsCutAcrossYearsAndStayWhenThePlanIsStatedAgain() {
        Catalogue after = longBien.after(Files.shipped("p2021"));
        assertThat(plan(after, "P2021").rounds())
                .extracting(
                        Round::number,
                        round -> round.first().toString(),
                        round -> round.last().toString())
                .containsExactly(tuple(1, "2021-07-01", "2022-12-31"), tuple(2, "2023-01-01", "2023-11-06"));

        Catalogue again = after.after(Files.of(
                ImportFile.PLANS, PLAN, "P2021,32/KH,2021-06-30,A,A,004,2021-07-01,2023-11-06,Thi đua,Emulation,,,,,"));
        assertThat(plan(again, "P2021").title().en()).isEqualTo("Emulation");
        assertThat(plan(again, "P2021").rounds()).hasSize(2);
    }

    @Test
    void aPlanMayCarryOutAHigherOne() {
        assertThat(plan(longBien, "P2023-LB").carriesOut()).isEqualTo(new PlanCode("P2023"));
        assertThat(plan(longBien, "P2023").forms()).hasSize(4);
    }

    @Test
    void thePartyCellsOfAWardReportToItEachQuarter() {
        Catalogue standing = longBien.after(Files.shipped("p2023-lb"));
        FormCode code = new FormCode("LB2023-CB");
        Form form = Objects.requireNonNull(standing.standing().forms().get(code));

        assertThat(form.level()).isEqualTo(UnitKind.PARTY_CELL);
        assertThat(form.scope()).isEqualTo(new UnitId("00145"));
        assertThat(form.frequency()).isEqualTo(Frequency.QUARTER);
        assertThat(plan(standing, "P2023-LB").forms()).containsExactly(code);
        assertThat(plan(standing, "P2023-LB").carriesOut()).isEqualTo(new PlanCode("P2023"));
        assertThat(Objects.requireNonNull(standing.standing().forms().get(new FormCode("LB2023-Q")))
                        .indicators())
                .as("the ward is asked for the same, and its report begins with their sum")
                .containsAll(form.indicators());
    }

    @Test
    void aDayOffMovesTheTasksThatWereDueThen() {
        Catalogue standing = longBien.after(Files.of(ImportFile.PLANS, PLAN, P)
                .with(ImportFile.TASKS, TASK, "KH,1,a,a,,2023-03,00139,,", "KH,2,a,a,,2023-05,00139,,"));
        assertThat(occasion(standing, "KH/1", "2023-03").due()).isEqualTo("2023-03-31");

        ImportPlan moved = standing.read(
                Files.of(ImportFile.HOLIDAYS, "date,kind,name_vi,name_en", "2023-03-31,day_off,Nghỉ,Day off"));

        assertThat(moved.tasks().values()).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(TaskId.parse("KH/1"));
            assertThat(task.occasions().getFirst().due()).isEqualTo("2023-04-03");
        });
        assertThat(moved.tasks().previous()).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsAskedNoMore() {
        Catalogue standing = longBien.after(Files.of(ImportFile.PLANS, PLAN, P)
                .with(ImportFile.TASKS, TASK, "KH,1,a,a,,monthly,00139,,2023-07-01"));

        assertThat(Objects.requireNonNull(standing.standing().tasks().get(TaskId.parse("KH/1")))
                        .occasions())
                .hasSize(6);
    }

    @Test
    void aRenamedChannelIsRenamedInTasksToo() {
        Catalogue standing = longBien.after(Files.shipped("p193"));
        ImportPlan renamed =
                standing.read(Files.of(ImportFile.CHANNELS, "code,name_vi,name_en", "RADIO,Loa phường,Loudspeakers"));

        assertThat(renamed.tasks().values())
                .singleElement()
                .satisfies(task -> assertThat(task.channels())
                        .extracting(channel -> channel.name().vi())
                        .contains("Loa phường"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "KH,1,,A,A,999,2023-01-01,,T,T,,ND09,,,; unknown-unit; 2:scope_unit",
                "KH,1,,A,A,004,2023-02-01,2023-01-01,T,T,,,,,; ends-before-it-begins; 2:period_to",
                "KH,1,,A,A,004,2023-01-01,,T,T,,,,,; neither-end-nor-calendar; 2:calendar",
                "KH,1,,A,A,004,2023-01-01,,T,T,,XX,,,; unknown-code; 2:calendar",
                "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,,,XX,,; unknown-code; 2:reminders",
                "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,999,,,,; unknown-unit; 2:standing_unit",
                "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,,,,KH,; loop; 2:carries_out",
                "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,,,,P9,; unknown-code; 2:carries_out",
                "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,,,,,NO; unknown-code; 2:themes",
                "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,,,,,URB|URB; listed-twice; 2:themes",
                "KH,1,,A,A,004,2023-01-01,2050-12-31,T,T,,,,,; too-long; 2:period_to",
                "KH,,,A,A,004,2023-01-01,2023-12-31,T,T,,,,,; empty; 2:number"
            })
    void everyFaultOfAPlanIsToldWhereItStands(String row, String code, String where) {
        assertTold(Files.of(ImportFile.PLANS, PLAN, row), code, "plans.csv:" + where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "XX,1,a,a,,monthly,00139,,; unknown-plan; 2:plan",
                "KH,1 1,a,a,,monthly,00139,,; not-a-code; 2:no",
                "KH,1,a,a,RADIO,monthly,00139,,; unknown-channel; 2:channels",
                "KH,1,a,a,,hàng tháng,00139,,; not-a-timing; 2:schedule",
                "KH,1,a,a,,2022-12,00139,,; outside-the-plan; 2:schedule",
                "KH,1,a,a,,monthly|monthly,00139,,; listed-twice; 2:schedule",
                "KH,1,a,a,,monthly,99999,,; unknown-unit; 2:lead",
                "KH,1,a,a,,monthly,kind:phường,,; unknown-word; 2:lead",
                "KH,1,a,a,,monthly,group:G,,; unknown-group; 2:lead",
                "KH,1,a,a,,monthly,name:Báo chí = Press,,; led-by-a-name; 2:lead",
                "KH,1,a,a,,monthly,,,; nobody-leads; 2:lead",
                "KH,1,a,a,,monthly,00139,name: = x,; empty-name; 2:coordinating",
                "KH,1,a,a,,monthly,00139,00136|00136,; listed-twice; 2:coordinating",
                "OPEN,1,a,a,,by_progress,00139,,; progress-without-end; 2:schedule"
            })
    void everyFaultOfATaskIsToldWhereItStands(String row, String code, String where) {
        Files files = Files.of(ImportFile.PLANS, PLAN, P, "OPEN,1,,A,A,004,2023-01-01,,T,T,,ND09,,,")
                .with(ImportFile.TASKS, TASK, row);

        assertTold(files, code, "tasks.csv:" + where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "XX,1,a,a,2023-01-01,2023-02-01; unknown-plan; 2:plan",
                "KH,1,a,a,2022-01-01,2023-02-01; outside-the-plan; 2:from",
                "KH,1,a,a,2023-03-01,2023-02-01; ends-before-it-begins; 2:to",
                "KH,0,a,a,2023-01-01,2023-02-01; not-an-integer; 2:round",
                "KH,1,a,a,2023-01-01,2023-02-01|KH,1,b,b,2023-03-01,2023-04-01; stated-twice; 3:round"
            })
    void everyFaultOfARoundIsToldWhereItStands(String rows, String code, String where) {
        Files files = Files.of(ImportFile.PLANS, PLAN, P)
                .with(ImportFile.ROUNDS, ("plan,round,name_vi,name_en,from,to|" + rows).split("\\|"));

        assertTold(files, code, "rounds.csv:" + where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "KH,1,,A,A,004,2023-04-01,2023-12-31,T,T,00139; task-outside-the-plan; 2:period_from",
                "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,; task-without-leader; 2:standing_unit",
                "KH,1,,A,A,004,2023-01-01,,T,T,00139; task-outside-the-plan; 2:period_from",
                "KH,1,,A,A,004,2023-01-01,2023-04-30,T,T,00139; round-outside-the-plan; 2:period_to",
                "KH,1,,A,A,004,0218-01-01,2023-12-31,T,T,00139; year-out-of-range; 2:period_from",
                "KH,1,,A,A,004,2023-01-01,9999-12-31,T,T,00139; year-out-of-range; 2:period_from"
            })
    void aPlanThatIsStatedAnewMustStillHoldItsTasksAndRounds(String row, String code, String where) {
        String heads =
                "code,number,issued_on,issuer_vi,issuer_en,scope_unit,period_from,period_to,title_vi,title_en,standing_unit";
        Catalogue standing =
                longBien.after(Files.of(ImportFile.PLANS, heads, "KH,1,,A,A,004,2023-01-01,2023-12-31,T,T,00139")
                        .with(ImportFile.ROUNDS, "plan,round,name_vi,name_en,from,to", "KH,1,a,a,2023-01-01,2023-06-30")
                        .with(ImportFile.TASKS, TASK, "KH,1,a,a,,2023-02,,,", "KH,2,b,b,,by_progress,,,"));

        assertThat(standing.faults(Files.of(ImportFile.PLANS, heads, row)))
                .extracting(Fault::code, Fault::where)
                .contains(tuple(code, "plans.csv:" + where));
    }

    private void assertTold(Files files, String code, String where) {
        assertThat(longBien.faults(files)).extracting(Fault::code, Fault::where).contains(tuple(code, where));
    }

    private static List<String> slots(Task task) {
        return task.occasions().stream()
                .map(occasion -> occasion.slot().value())
                .toList();
    }

    private static Occasion occasion(ImportPlan plan, String task, String slot) {
        return plan.tasks().values().stream()
                .filter(one -> one.id().equals(TaskId.parse(task)))
                .findFirst()
                .flatMap(one -> one.occasion(new Slot(slot)))
                .orElseThrow();
    }

    private static Occasion occasion(Catalogue catalogue, String task, String slot) {
        return Objects.requireNonNull(catalogue.standing().tasks().get(TaskId.parse(task)))
                .occasion(new Slot(slot))
                .orElseThrow();
    }

    private static Plan plan(Catalogue catalogue, String code) {
        return Objects.requireNonNull(catalogue.standing().plans().get(new PlanCode(code)));
    }
}
