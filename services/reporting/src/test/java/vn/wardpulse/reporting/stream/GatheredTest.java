package vn.wardpulse.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.reach.Reach;

@ReportingTest
class GatheredTest {

    private static final Question ALL = new Question(null, List.of(), List.of(), Set.of());

    @Autowired
    Reach reach;

    private final List<Change.Numbered> changes = new ArrayList<>();

    @Test
    void tells_moves_of_one_figure_as_one_from_the_first_to_the_last() {
        moved("A", "{\"indicator\":\"X\",\"after\":{\"amount\":\"1\"},\"status\":\"ON_TRACK\"}");
        moved("B", "{\"indicator\":\"X\",\"after\":{\"amount\":\"7\"},\"status\":\"ON_TRACK\"}");
        moved(
                "A",
                "{\"indicator\":\"X\",\"before\":{\"amount\":\"1\"},\"after\":{\"amount\":\"3\"},\"status\":\"BEHIND\"}",
                "{\"indicator\":\"Y\",\"before\":{\"amount\":\"4\"},\"after\":{\"amount\":\"5\"},\"status\":\"MET\"}");
        assertThat(told()).isEqualTo("""
                        event: changed
                        data: {"unit":"A","period":"2023","position":3,"cells":[{"indicator":"X","after":{"amount":"3"},\
                        "status":"BEHIND"},{"indicator":"Y","before":{"amount":"4"},"after":{"amount":"5"},"status":"MET"}],\
                        "scores":[]}

                        id: 3
                        event: changed
                        data: {"unit":"B","period":"2023","position":2,"cells":[{"indicator":"X","after":{"amount":"7"},\
                        "status":"ON_TRACK"}],"scores":[]}

                        """);
    }

    @Test
    void names_no_moves_where_one_was_too_large_to_name_them() {
        moved("A", "{\"indicator\":\"X\",\"after\":{\"amount\":\"1\"},\"status\":\"ON_TRACK\"}");
        add(
                Change.Kind.CHANGED,
                "A",
                "{\"unit\":\"A\",\"period\":\"2023\",\"position\":2,\"cells\":[],\"scores\":[]," + "\"unnamed\":true}");
        assertThat(told()).isEqualTo("""
                        id: 2
                        event: changed
                        data: {"unit":"A","period":"2023","position":2,"cells":[],"scores":[],"unnamed":true}

                        """);
    }

    @Test
    void tells_every_act_in_order_and_gives_the_id_to_the_end() {
        add(Change.Kind.ACTIVITY, "A", "{\"n\":1}");
        add(Change.Kind.ACTIVITY, "A", "{\"n\":2}");
        assertThat(told()).isEqualTo("""
                        event: activity
                        data: {"n":1}

                        id: 2
                        event: activity
                        data: {"n":2}

                        """);
    }

    @Test
    void tells_no_move_that_is_read_afresh_anyway() {
        moved("A", "{\"indicator\":\"X\",\"after\":{\"amount\":\"1\"},\"status\":\"ON_TRACK\"}");
        add(Change.Kind.RESET, "0", "{}");
        assertThat(told()).isEqualTo("id: 2\nevent: reset\ndata: {}\n\n");
    }

    @Test
    void answers_nothing_to_who_asked_for_something_else() {
        add(Change.Kind.ACTIVITY, "A", "{}");
        Question elsewhere = new Question(null, List.of(new UnitId("B")), List.of(), Set.of());
        assertThat(Gathered.of(changes).answer(elsewhere, reach.latest(null))).isNull();
    }

    @Test
    void leaves_out_what_a_reader_knows() {
        for (int n = 1; n <= 3; n++) {
            add(Change.Kind.ACTIVITY, "A", "{}");
        }
        Gathered all = Gathered.of(changes);
        assertThat(all.after(0)).isSameAs(all);
        assertThat(Objects.requireNonNull(all.after(2)).changes()).isEqualTo(changes.subList(2, 3));
        assertThat(all.after(3)).isNull();
    }

    private void moved(String unit, String... cells) {
        add(Change.Kind.CHANGED, unit, """
                {"unit":"%s","period":"2023","position":%d,"cells":[%s],"scores":[]}""".formatted(unit, changes.size() + 1, String.join(",", cells)));
    }

    private void add(Change.Kind kind, String unit, String payload) {
        changes.add(new Change.Numbered(
                changes.size() + 1, new Change(kind, new UnitId(unit), Period.year(2023), payload)));
    }

    private String told() {
        byte[] answer = Gathered.of(changes).answer(ALL, reach.latest(null));
        return answer == null ? "" : new String(answer, StandardCharsets.UTF_8);
    }
}
