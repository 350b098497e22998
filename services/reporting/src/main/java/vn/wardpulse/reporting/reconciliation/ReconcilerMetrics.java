package vn.wardpulse.reporting.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What was compared and what differs, for those who watch the machines. */
@Component
class ReconcilerMetrics {

    private static final String PREFIX = "wardpulse.reporting.reconciler.";

    ReconcilerMetrics(Findings findings, MeterRegistry registry, @Qualifier("wallClock") Clock wallClock) {
        Gauge.builder(PREFIX + "differences", findings, all -> all.now().differences())
                .description("Values served that are not what the log says")
                .register(registry);
        Gauge.builder(PREFIX + "round", findings, all -> all.now().round())
                .description("The walk through all views that is under way, from 1 on")
                .register(registry);
        Gauge.builder(PREFIX + "left", findings, all -> all.now().left())
                .description("Slices that the walk has yet to take")
                .register(registry);
        Gauge.builder(PREFIX + "views", findings, all -> views(all.now()))
                .description("Views of units and periods that the latest passes compared")
                .register(registry);
        Gauge.builder(
                        PREFIX + "position",
                        findings,
                        all -> all.now().passes().stream()
                                .mapToLong(Pass::position)
                                .max()
                                .orElse(0))
                .description("Position in the log of reports up to which was compared")
                .register(registry);
        Gauge.builder(PREFIX + "age", findings, all -> age(all.now(), wallClock.instant()))
                .description("Seconds since a pass could compare anything")
                .baseUnit("seconds")
                .register(registry);
    }

    private static long views(Findings.State state) {
        return state.passes().stream().mapToLong(Pass::views).sum();
    }

    /** Not a number before the first pass. */
    private static double age(Findings.State state, Instant now) {
        return state.passes().stream()
                .map(Pass::at)
                .max(Comparator.naturalOrder())
                .map(at -> (double) Duration.between(at, now).toSeconds())
                .orElse(Double.NaN);
    }
}
