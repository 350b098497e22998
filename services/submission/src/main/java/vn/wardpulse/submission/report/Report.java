package vn.wardpulse.submission.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.submission.report.Version.Fate;

/**
 * A report as its acts have left it.
 *
 * @param due last day on which it is on time
 * @param closed whether its period is closed for it
 * @param versions in order; version n is at n-1
 */
record Report(Obligation obligation, LocalDate due, boolean closed, List<Version> versions) {

    Report {
        versions = List.copyOf(versions);
    }

    Optional<Version> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The version whose figures count: the latest, or the last approved one if the latest was dropped. */
    Optional<Version> counted() {
        if (latest().filter(version -> version.fate().counts()).isPresent()) {
            return latest();
        }
        return approved();
    }

    /** The last version that is approved. */
    Optional<Version> approved() {
        return versions.reversed().stream()
                .filter(version -> version.fate() == Fate.APPROVED)
                .findFirst();
    }

    /** The first receipt that stands: a return keeps it, a withdrawal takes its own version's away. */
    Optional<Instant> firstReceived() {
        return versions.reversed().stream()
                .filter(version -> version.fate() != Fate.WITHDRAWN)
                .map(Version::firstReceived)
                .findFirst();
    }

    @Nullable
    Timeliness timeliness() {
        return firstReceived().map(received -> Lateness.of(received, due)).orElse(null);
    }

    ReportState state() {
        return latest().map(version -> switch (version.fate()) {
                    case PENDING -> ReportState.SUBMITTED;
                    case APPROVED -> ReportState.APPROVED;
                    case RETURNED -> ReportState.RETURNED;
                    case WITHDRAWN -> ReportState.WITHDRAWN;
                })
                .orElse(ReportState.OPEN);
    }

    Report dueOn(LocalDate later) {
        return new Report(obligation, later, closed, versions);
    }

    Report closed(boolean from) {
        return new Report(obligation, due, from, versions);
    }

    Report with(Version version) {
        List<Version> next = new ArrayList<>(versions);
        if (version.number() > next.size()) {
            next.add(version);
        } else {
            next.set(version.number() - 1, version);
        }
        return new Report(obligation, due, closed, next);
    }
}
