package vn.wardpulse.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import vn.wardpulse.chaos.evidence.EventLog;
import vn.wardpulse.chaos.load.Acknowledged;
import vn.wardpulse.chaos.load.Acknowledged.Act;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;

/** What was acknowledged against what stands in the log: each once, nothing else, and no position is missing. */
final class Accounting {

    private Accounting() {}

    /** @return what does not agree; an event that stands there again under the same position is the same event */
    static List<String> of(EventLog log, List<Acknowledged> acknowledged) {
        Map<Key, Map<Long, List<ReportedFigure>>> logged = new HashMap<>();
        for (ReportEvent event : log.reports()) {
            key(event)
                    .ifPresent(key -> logged.computeIfAbsent(key, any -> new TreeMap<>())
                            .put(event.head().position(), figures(event)));
        }
        List<String> wrong = new ArrayList<>();
        for (Acknowledged each : acknowledged) {
            Map<Long, List<ReportedFigure>> found =
                    logged.remove(new Key(each.act(), each.obligation(), each.version()));
            if (found == null) {
                wrong.add("lost: the acknowledged " + each);
            } else if (found.size() > 1) {
                wrong.add("twice: the acknowledged %s, at %s".formatted(each, found.keySet()));
            } else if (!found.containsValue(each.figures())) {
                wrong.add("with other figures: the acknowledged " + each);
            }
        }
        logged.forEach((key, found) -> wrong.add("acknowledged to nobody: %s at %s".formatted(key, found.keySet())));
        List<Long> positions = log.positions();
        if (!positions.equals(
                LongStream.rangeClosed(1, positions.size()).boxed().toList())) {
            wrong.add("positions have gaps");
        }
        return wrong;
    }

    private record Key(Act act, Obligation obligation, int version) {}

    private static Optional<Key> key(ReportEvent event) {
        Obligation obligation = event.obligation();
        return switch (event) {
            case ReportEvent.ReportSubmitted submitted ->
                Optional.of(new Key(Act.SUBMIT, obligation, submitted.reportVersion()));
            case ReportEvent.ReportApproved approved ->
                Optional.of(new Key(Act.APPROVE, obligation, approved.reportVersion()));
            case ReportEvent.ReportReturned returned ->
                Optional.of(new Key(Act.RETURN, obligation, returned.reportVersion()));
            case ReportEvent.ReportCorrected corrected ->
                Optional.of(new Key(Act.CORRECT, obligation, corrected.reportVersion()));
            case ReportEvent.ReportWithdrawn withdrawn ->
                Optional.of(new Key(Act.WITHDRAW, obligation, withdrawn.reportVersion()));
            default -> Optional.empty();
        };
    }

    private static List<ReportedFigure> figures(ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportSubmitted submitted -> submitted.figures();
            case ReportEvent.ReportCorrected corrected -> corrected.figures();
            default -> List.of();
        };
    }
}
