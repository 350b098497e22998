package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.stream.LongStream;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.chaos.evidence.EventLog;
import vn.wardpulse.chaos.evidence.ServedViews;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;

/** Live minus batch, cell for cell; it is nothing once the last event has come through. */
public final class LiveMinusBatch {

    private static final Duration LAST_EVENT_THROUGH = Duration.ofMinutes(2);

    private LiveMinusBatch() {}

    /** Returns what is served, once that is what the log says. */
    public static OracleViews isNothing(RunningDemo demo) throws Exception {
        try (Connection views = demo.views()) {
            await().atMost(LAST_EVENT_THROUGH)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        EventLog log = EventLog.of(demo.bootstrapServers());
                        assertThat(Differences.between(
                                        Oracle.compute(log.catalogue(), log.reports()), ServedViews.of(views)))
                                .isEmpty();
                    });
            EventLog log = EventLog.of(demo.bootstrapServers());
            assertThat(log.unreadable()).isEmpty();
            assertThat(ServedViews.deadLetters(views)).isEmpty();
            // From 1 without a gap; an event that came twice after a crash does no harm.
            assertThat(log.positions())
                    .isEqualTo(LongStream.rangeClosed(1, log.positions().size())
                            .boxed()
                            .toList());
            return ServedViews.of(views);
        }
    }
}
