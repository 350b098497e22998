package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.wire.Wire;

@ReportingTest
class StreamTest {

    private static final Random CHANCE = new Random(ToldHistory.SEED);

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("changeFeed")
    SmartLifecycle feed;

    private static int month = 0;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    /** A ward hands in a month that nobody has touched yet. */
    private Period handIn(String ward) {
        Period period = Period.month(2024, ++month);
        History history = teller.history;
        teller.happen(
                history.open(ward, History.MONTHLY, period),
                history.submit(ward, History.MONTHLY, period, 1, history.figures(History.MONTHLY, CHANCE)));
        return period;
    }

    @Test
    void tells_what_moved_and_how_far() throws Exception {
        try (StreamReader reader =
                StreamReader.open(Api.person(port, "004", "district-leadership"), "/api/stream?unit=004")) {
            awaitOpen(reader);
            Period period = handIn("A");
            JsonNode changed = reader.next(e -> e.name().equals("changed")
                            && e.data().get("period").asString().equals(period.toString()))
                    .data();
            assertThat(changed.get("unit").asString()).isEqualTo("004");
            assertThat(changed.get("cells")).isNotEmpty().anySatisfy(cell -> {
                assertThat(cell.has("before")).isFalse();
                assertThat(cell.at("/after/amount").asString()).isNotEmpty();
            });
            Period next = handIn("A");
            JsonNode activity = reader.next(e -> e.name().equals("activity")
                            && e.data().get("act").asString().equals("submitted")
                            && e.data().get("period").asString().equals(next.toString()))
                    .data();
            assertThat(activity.get("unit").asString()).isEqualTo("A");
        }
    }

    @Test
    void misses_nothing_and_repeats_nothing_after_a_lost_connection() throws Exception {
        Api api = Api.person(port, "004", "district-leadership");
        List<StreamReader.Event> told = new ArrayList<>();
        long begin;
        long left;
        try (StreamReader first = StreamReader.open(api, "/api/stream?under=004")) {
            awaitOpen(first);
            begin = first.lastEventId();
            handIn("A");
            do {
                told.add(first.next(e -> true));
            } while (!told.getLast().named());
            left = told.getLast().id();
        }
        handIn("B");
        try (StreamReader second =
                StreamReader.open(api, "/api/stream?under=004", "Last-Event-ID", Long.toString(left))) {
            awaitOpen(second);
            handIn("A");
            long last = jdbc.sql("select last from change_counter")
                    .query(Long.class)
                    .single();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> second.lastEventId() >= last);
            told.addAll(second.waiting());
        }
        assertThat(Heard.of(told.stream().map(StreamReader.Event::data).toList()))
                .isEqualTo(Heard.of(jdbc.sql("""
                        select payload from change
                        where id > :begin and unit in ('004', 'A', 'B') and kind <> 'RESET'
                        order by id
                        """).param("begin", begin).query(String.class).stream()
                        .map(Wire.mapper()::readTree)
                        .toList()));
    }

    /**
     * What somebody knows who was told all this.
     *
     * @param acts in the order in which they were told
     * @param figures by unit, period and indicator: from what to what they moved
     */
    private record Heard(List<JsonNode> acts, Map<List<String>, List<JsonNode>> figures) {

        /** Whoever is told anything twice, or misses anything, hears of a figure that was not where it moves from. */
        static Heard of(List<JsonNode> told) {
            Heard heard = new Heard(new ArrayList<>(), new HashMap<>());
            for (JsonNode data : told) {
                if (!data.has("cells")) {
                    heard.acts.add(data);
                }
                for (JsonNode cell : data.path("cells")) {
                    heard.move(data, cell);
                }
            }
            return heard;
        }

        private void move(JsonNode data, JsonNode cell) {
            List<String> place = Stream.of(data.path("unit"), data.path("period"), cell.path("indicator"))
                    .map(JsonNode::asString)
                    .toList();
            figures.merge(place, List.of(cell.path("before"), cell.path("after")), (known, next) -> {
                assertThat(next.getFirst()).as("%s moves from", place).isEqualTo(known.getLast());
                return List.of(known.getFirst(), next.getLast());
            });
        }
    }

    @Test
    void goes_on_after_the_room_was_paused() throws Exception {
        Api api = Api.person(port, "A", "ward-officer");
        for (int pause = 0; pause < 3; pause++) {
            try (StreamReader before = StreamReader.open(api, "/api/stream?unit=A")) {
                awaitOpen(before);
                feed.stop();
                assertThat(before.next(e -> e.name().equals("end"))).isNotNull();
            }
            feed.start();
            try (StreamReader after = StreamReader.open(api, "/api/stream?unit=A")) {
                awaitOpen(after);
                String period = handIn("A").toString();
                assertThat(after.next(e -> e.name().equals("changed")
                                && e.data().get("period").asString().equals(period)))
                        .isNotNull();
            }
        }
    }

    @Test
    void begins_after_the_change_that_an_answer_names() throws Exception {
        Api api = Api.person(port, "A", "ward-officer");
        String change = api.get("/api/units/A/periods/2023-03")
                .headers()
                .firstValue("X-Change-Id")
                .orElseThrow();
        Period period = handIn("A");
        try (StreamReader reader =
                StreamReader.open(api, "/api/stream?unit=A&period=%s&after=%s".formatted(period, change))) {
            assertThat(reader.next(e -> e.name().equals("changed"))
                            .data()
                            .get("period")
                            .asString())
                    .isEqualTo(period.toString());
        }
    }

    @Test
    void tells_nobody_what_they_may_not_see() throws Exception {
        try (StreamReader reader = StreamReader.open(Api.person(port, "B", "ward-officer"), "/api/stream")) {
            awaitOpen(reader);
            handIn("A");
            long last = jdbc.sql("select last from change_counter")
                    .query(Long.class)
                    .single();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reader.lastEventId() >= last);
            assertThat(reader.waiting())
                    .allSatisfy(event ->
                            assertThat(event.data().get("unit").asString()).isEqualTo("B"));
        }
        assertThat(Api.person(port, "B", "ward-officer").status("/api/stream?unit=A"))
                .isEqualTo(403);
    }

    @Test
    void sends_back_to_the_start_who_was_away_too_long() throws Exception {
        handIn("A");
        handIn("A");
        jdbc.sql("delete from change where id < (select last from change_counter)")
                .update();
        try (StreamReader reader =
                StreamReader.open(Api.person(port, "004", "analyst"), "/api/stream?unit=004", "Last-Event-ID", "1")) {
            assertThat(reader.next(e -> true).name()).isEqualTo("reset");
        }
        try (StreamReader reader = StreamReader.open(
                Api.person(port, "004", "analyst"), "/api/stream?unit=004", "Last-Event-ID", "999999999")) {
            assertThat(reader.next(e -> true).name()).isEqualTo("reset");
        }
    }

    private static void awaitOpen(StreamReader reader) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reader.lastEventId() >= 0);
    }
}
