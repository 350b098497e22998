package vn.wardpulse.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.reach.Reach;

@ReportingTest
class HubTest {

    private static final Question ALL = new Question(null, List.of(), List.of(), Set.of());
    private static final Question ELSEWHERE = new Question(null, List.of(new UnitId("B")), List.of(), Set.of());

    @Autowired
    Reach reach;

    private Hub hub;

    @BeforeEach
    void open() {
        StreamSettings settings = new StreamSettings(
                Duration.ofSeconds(1), 3, Duration.ofMillis(1), Duration.ofMillis(5), 10, Duration.ofHours(1), 100);
        hub = new Hub(settings, reach, new SimpleMeterRegistry());
    }

    @Test
    void lets_go_of_a_slow_reader_and_of_no_other() throws Exception {
        Subscription slow = hub.subscribe(ALL);
        Subscription quick = hub.subscribe(ALL);
        for (long id = 1; id <= 5; id++) {
            hub.tell(changes(id, id));
            assertThat(quick.next(Duration.ZERO)).isNotNull();
        }
        assertThat(slow.isOver()).isTrue();
        assertThat(quick.isOver()).isFalse();
        assertThat(quick.seen()).isEqualTo(5);
    }

    @Test
    void counts_only_what_a_reader_wants_against_it() {
        Subscription elsewhere = hub.subscribe(ELSEWHERE);
        for (long id = 1; id <= 50; id++) {
            hub.tell(changes(id, id));
        }
        assertThat(elsewhere.isOver()).isFalse();
        assertThat(elsewhere.seen()).isEqualTo(50);
    }

    @Test
    void writes_an_answer_once_for_all_who_ask_the_same() throws Exception {
        Subscription one = hub.subscribe(ALL);
        Subscription other = hub.subscribe(new Question(null, List.of(), List.of(), Set.of()));
        hub.tell(changes(1, 3));
        assertThat(Objects.requireNonNull(one.next(Duration.ZERO)).text())
                .isSameAs(Objects.requireNonNull(other.next(Duration.ZERO)).text());
    }

    @Test
    void begins_where_the_table_ends() {
        hub.tell(changes(1, 7));
        assertThat(hub.subscribe(ALL).from()).isEqualTo(7);
    }

    @Test
    void rests_the_longer_the_more_listen_but_never_too_long() {
        assertThat(hub.rest()).isZero();
        Subscription first = hub.subscribe(ALL);
        hub.subscribe(ELSEWHERE);
        assertThat(hub.rest()).isEqualTo(Duration.ofMillis(2));
        for (int n = 0; n < 10; n++) {
            hub.subscribe(ALL);
        }
        assertThat(hub.rest()).isEqualTo(Duration.ofMillis(5));
        hub.endAll();
        hub.unsubscribe(first);
        assertThat(hub.rest()).isZero();
    }

    @Test
    void ends_every_stream_when_the_room_stops() {
        Subscription subscription = hub.subscribe(ALL);
        hub.endAll();
        assertThat(subscription.isOver()).isTrue();
    }

    private static List<Change.Numbered> changes(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(id -> new Change.Numbered(
                        id, new Change(Change.Kind.ACTIVITY, new UnitId("A"), Period.year(2023), "{}")))
                .toList();
    }
}
