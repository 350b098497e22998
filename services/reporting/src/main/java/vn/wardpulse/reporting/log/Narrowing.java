package vn.wardpulse.reporting.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.DueDatePassed;
import vn.wardpulse.model.report.ReportEvent.HistoryRecorded;
import vn.wardpulse.model.report.ReportEvent.ObligationClosed;
import vn.wardpulse.model.report.ReportEvent.ObligationOpened;
import vn.wardpulse.model.report.ReportEvent.ObligationReopened;
import vn.wardpulse.model.report.ReportEvent.ReportApproved;
import vn.wardpulse.model.report.ReportEvent.ReportCorrected;
import vn.wardpulse.model.report.ReportEvent.ReportReturned;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.ReportEvent.ReportWithdrawn;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * Keeps of events what moves the figures of some indicators. A country's year is many events: without people, reasons and the figures
 * that are not compared, and with every obligation there only once, it takes a small part of what was read.
 */
public final class Narrowing {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Predicate<IndicatorCode> asked;
    private final Map<Obligation, Obligation> obligations = new HashMap<>();
    private final Map<IndicatorCode, IndicatorCode> indicators = new HashMap<>();

    public Narrowing(Predicate<IndicatorCode> asked) {
        this.asked = asked;
    }

    public ReportEvent of(ReportEvent event) {
        EventHead head = new EventHead(event.head().position(), event.head().at(), "", NOBODY);
        Obligation obligation = obligations.computeIfAbsent(event.obligation(), itself -> itself);
        return switch (event) {
            case ObligationOpened e -> new ObligationOpened(head, obligation, e.due(), e.timeliness());
            case DueDatePassed e -> new DueDatePassed(head, obligation, e.due());
            case ObligationClosed e -> new ObligationClosed(head, obligation);
            case ObligationReopened e -> new ObligationReopened(head, obligation, "");
            case ReportSubmitted e ->
                new ReportSubmitted(
                        head, obligation, e.reportVersion(), of(e.figures()), e.firstReceived(), e.timeliness());
            case ReportApproved e -> new ReportApproved(head, obligation, e.reportVersion());
            case ReportReturned e -> new ReportReturned(head, obligation, e.reportVersion(), "");
            case ReportCorrected e ->
                new ReportCorrected(
                        head,
                        obligation,
                        e.reportVersion(),
                        of(e.figures()),
                        "",
                        null,
                        e.firstReceived(),
                        e.timeliness());
            case ReportWithdrawn e -> new ReportWithdrawn(head, obligation, e.reportVersion(), "");
            case HistoryRecorded e -> new HistoryRecorded(head, obligation, e.reportVersion(), of(e.figures()), "");
        };
    }

    private List<ReportedFigure> of(List<ReportedFigure> figures) {
        return figures.stream()
                .filter(line -> asked.test(line.indicator()))
                .map(line -> new ReportedFigure(of(line.indicator()), line.figure(), null, line.channels()))
                .toList();
    }

    private IndicatorCode of(IndicatorCode indicator) {
        return indicators.computeIfAbsent(indicator, itself -> itself);
    }

    public UnitTargets of(UnitTargets stated) {
        SortedMap<IndicatorCode, Target> targets = new TreeMap<>();
        stated.targets().forEach((indicator, target) -> {
            if (asked.test(indicator)) {
                targets.put(of(indicator), target);
            }
        });
        List<UnitTargets.Change> changes = stated.changes().stream()
                .filter(change -> asked.test(change.indicator()))
                .toList();
        return new UnitTargets(stated.unit(), stated.year(), targets, changes);
    }
}
