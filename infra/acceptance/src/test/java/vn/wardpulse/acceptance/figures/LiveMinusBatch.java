package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;

/** Live minus batch, cell for cell; it is nothing once the last event has come through. */
final class LiveMinusBatch {

    private static final Duration LAST_EVENT_THROUGH = Duration.ofMinutes(2);

    private LiveMinusBatch() {}

    /** Returns what is served, once that is what the log says. */
    static OracleViews isNothing(RunningDemo demo) throws Exception {
        await().atMost(LAST_EVENT_THROUGH).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            EventLog log = EventLog.of(demo);
            assertThat(Differences.between(Oracle.compute(log.catalogue(), log.reports()), ServedViews.of(demo)))
                    .isEmpty();
        });
        assertThat(ServedViews.deadLetters(demo)).isZero();
        hasNoGap(EventLog.of(demo).reports());
        return ServedViews.of(demo);
    }

    /** Positions run from 1 without a gap; an event that came twice after a crash does no harm. */
    private static void hasNoGap(List<ReportEvent> events) {
        long[] positions = events.stream()
                .mapToLong(event -> event.head().position())
                .sorted()
                .distinct()
                .toArray();
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.length).toArray());
    }
}
