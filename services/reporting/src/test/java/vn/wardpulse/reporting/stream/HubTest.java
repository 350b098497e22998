package vn.wardpulse.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.changes.Change;

class HubTest {

    private final Hub hub = new Hub(
            new StreamSettings(Duration.ofSeconds(1), 3, 10, Duration.ofHours(1), 100), new SimpleMeterRegistry());

    @Test
    void lets_go_of_a_slow_reader_and_of_no_other() throws Exception {
        Subscription slow = hub.subscribe(change -> true);
        Subscription quick = hub.subscribe(change -> true);
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
        Subscription elsewhere = hub.subscribe(change -> false);
        hub.tell(changes(1, 50));
        assertThat(elsewhere.isOver()).isFalse();
        assertThat(elsewhere.seen()).isEqualTo(50);
    }

    @Test
    void begins_where_the_table_ends() {
        hub.tell(changes(1, 7));
        assertThat(hub.subscribe(change -> true).from()).isEqualTo(7);
    }

    @Test
    void ends_every_stream_when_the_room_stops() {
        Subscription subscription = hub.subscribe(change -> true);
        hub.endAll();
        assertThat(subscription.isOver()).isTrue();
    }

    private static List<Change.Numbered> changes(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(id -> new Change.Numbered(
                        id, new Change(Change.Kind.CHANGED, new UnitId("A"), Period.year(2023), "{}")))
                .toList();
    }
}
