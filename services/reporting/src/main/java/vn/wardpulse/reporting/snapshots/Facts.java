package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.view.Standing;

/** The reported figures that counted: those of each report's version that counts. */
final class Facts {

    private record Version(Obligation obligation, int number) {}

    private Facts() {}

    /**
     * In the order of unit, period and indicator.
     *
     * @param reports all events of the reports that the standings are of, and perhaps of others
     */
    static List<FrozenFact> of(LoggedScope logged, List<ReportEvent> reports, Iterable<Standing> standings) {
        Map<Version, Boolean> counted = new HashMap<>();
        for (Standing standing : standings) {
            if (standing.counted() != null) {
                counted.put(new Version(standing.obligation(), standing.counted()), standing.countedApproved());
            }
        }
        Map<Version, EventHead> approvals = new HashMap<>();
        for (ReportEvent event : reports) {
            if (event instanceof ReportEvent.ReportApproved approved) {
                approvals.merge(
                        new Version(approved.obligation(), approved.reportVersion()), approved.head(), Facts::later);
            }
        }
        List<FrozenFact> facts = new ArrayList<>();
        for (ReportEvent event : reports) {
            Lines lines = Lines.of(event);
            if (lines == null
                    || !logged.asks(
                            event.obligation().unit(), event.obligation().period())) {
                continue;
            }
            Version version = new Version(event.obligation(), lines.version());
            Boolean approved = counted.remove(version);
            if (approved != null) {
                add(facts, logged, event, lines, approved ? approvals.get(version) : null);
            }
        }
        facts.sort(Comparator.comparing(FrozenFact::unit)
                .thenComparing(fact -> fact.period().toString())
                .thenComparing(FrozenFact::indicator));
        return facts;
    }

    private static void add(
            List<FrozenFact> facts, LoggedScope logged, ReportEvent event, Lines lines, @Nullable EventHead approval) {
        for (ReportedFigure line : lines.figures()) {
            if (logged.asks(line.indicator())) {
                facts.add(new FrozenFact(
                        event.obligation().unit(),
                        event.obligation().period(),
                        line.indicator(),
                        event.obligation().form(),
                        lines.version(),
                        line.figure(),
                        line.remark(),
                        line.channels(),
                        event.head().by(),
                        event.head().at(),
                        event.head().position(),
                        approval == null ? null : approval.by(),
                        approval == null ? null : approval.at()));
            }
        }
    }

    private static EventHead later(EventHead one, EventHead other) {
        return one.position() > other.position() ? one : other;
    }

    /** What a report that was handed in says. */
    record Lines(int version, List<ReportedFigure> figures) {

        static @Nullable Lines of(ReportEvent event) {
            return switch (event) {
                case ReportEvent.ReportSubmitted e -> new Lines(e.reportVersion(), e.figures());
                case ReportEvent.ReportCorrected e -> new Lines(e.reportVersion(), e.figures());
                case ReportEvent.HistoryRecorded e -> new Lines(e.reportVersion(), e.figures());
                default -> null;
            };
        }
    }
}
