package vn.wardpulse.console.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;

class PlanChangesTest {

    private static final Words WORDS = Samples.words(Locale.forLanguageTag("vi"));
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId NEIGHBOUR = new UnitId("00136");
    private static final Plan BEFORE = plan("P2018", 2018, null);
    private static final Plan AFTER = plan("P2019", 2019, "P2018");
    private static final Units UNITS = new Units(List.of(unit(WARD, "Bồ Đề"), unit(NEIGHBOUR, "Phúc Lợi")));

    @Test
    void whatOnlyMovedOnByAYearIsTheSame() {
        assertThat(changes(
                        List.of(task("P2018", "1", "Chủ đề năm 2018", months(2018, 2), WARD)),
                        List.of(task("P2019", "1", "Chủ đề năm 2019", months(2019, 2), WARD))))
                .isEmpty();
    }

    @Test
    void saysWhatIsNewGoneAndOtherwise() {
        List<PlanView.Change> changes = changes(
                List.of(
                        task("P2018", "1", "Chủ đề năm 2018", months(2018, 2), WARD),
                        task("P2018", "2", "Kết quả", Timing.of(Timing.Kind.MONTHLY), WARD)),
                List.of(
                        task("P2019", "1", "Chủ đề năm 2019", months(2019, 3), NEIGHBOUR),
                        task("P2019", "3", "Gương tốt", Timing.of(Timing.Kind.MONTHLY), WARD)));

        assertThat(changes)
                .extracting(change -> change.number() + " " + change.kind())
                .containsExactly("1 changed", "3 added", "2 dropped");
        assertThat(changes.getFirst().aspects())
                .containsExactly(
                        new PlanView.Aspect("Thời gian", "Tháng 2/2019", "Tháng 3/2019"),
                        new PlanView.Aspect("Chủ trì", "Phường Bồ Đề", "Phường Phúc Lợi"));
    }

    private static List<PlanView.Change> changes(List<Task> before, List<Task> after) {
        Parties parties = new Parties(WORDS, AFTER, UNITS, List.of(), LocalDate.of(2019, 1, 1));
        return new PlanChanges(WORDS, parties, BEFORE, AFTER).of(before, after);
    }

    private static Timing months(int year, int month) {
        return Timing.of(YearMonth.of(year, month), YearMonth.of(year, month));
    }

    private static Task task(String plan, String number, String content, Timing timing, UnitId leading) {
        return new Task(
                new TaskId(new PlanCode(plan), number),
                1,
                new Name(content, content),
                List.of(),
                List.of(timing),
                List.of(new Party.One(leading)),
                List.of(),
                null,
                List.of());
    }

    private static Plan plan(String code, int year, @Nullable String follows) {
        return new Plan(
                new PlanCode(code),
                code,
                null,
                new Name("Quận", "District"),
                WARD,
                null,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                new Name("Kế hoạch", "Plan"),
                null,
                follows == null ? null : new PlanCode(follows),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static UnitOnDay unit(UnitId id, String name) {
        return new UnitOnDay(id, id.value(), UnitKind.WARD, new Name(name, name), null, null, null);
    }
}
