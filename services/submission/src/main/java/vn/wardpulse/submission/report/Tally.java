package vn.wardpulse.submission.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import vn.wardpulse.web.Refused;

/** Counts acts by how they ended. */
final class Tally {

    private final MeterRegistry metrics;

    Tally(MeterRegistry metrics, Reports reports) {
        this.metrics = metrics;
        Gauge.builder("wardpulse.submission.drafts", reports, Reports::drafts)
                .description("Drafts that nobody has handed in yet")
                .register(metrics);
    }

    ReportView count(Act.Name name, Supplier<ReportView> act) {
        try {
            ReportView done = act.get();
            add(name, "accepted");
            return done;
        } catch (Refused refused) {
            add(name, refused.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            throw refused;
        }
    }

    private void add(Act.Name name, String outcome) {
        metrics.counter("wardpulse.submission.acts", "act", name.text(), "outcome", outcome)
                .increment();
    }
}
