package vn.wardpulse.rollup.topology.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;

/**
 * All that is known of one obligation, as if its events had arrived in order and once each: every event only raises
 * what it speaks of to a higher position, so that neither order nor repetition leaves a trace.
 *
 * @param openedAt position of the opening that set {@code due}; 0 if there was none
 * @param passed due dates that have passed; only the one that equals {@code due} matters now
 * @param decidedAt position of the opening that decided the timeliness again; 0 if none did
 * @param position highest of all events
 * @param at when that event happened
 */
public record LedgerLine(
        Obligation obligation,
        long openedAt,
        @Nullable LocalDate due,
        SortedSet<LocalDate> passed,
        long decidedAt,
        @Nullable Timeliness decided,
        SortedMap<Integer, Version> versions,
        long position,
        @Nullable Instant at) {

    public static LedgerLine empty(Obligation obligation) {
        return new LedgerLine(obligation, 0, null, new TreeSet<>(), 0, null, new TreeMap<>(), 0, null);
    }

    /** The line with one more event; equal to this one if the event says nothing new. */
    public LedgerLine after(ReportEvent event) {
        long eventPosition = event.head().position();
        LedgerLine changed = switch (event) {
            case ReportEvent.ObligationOpened e -> opened(e);
            case ReportEvent.DueDatePassed e -> passed(e.due());
            // Whether more is accepted is submission's business; no figure hangs on it.
            case ReportEvent.ObligationClosed e -> this;
            case ReportEvent.ObligationReopened e -> this;
            case ReportEvent.ReportSubmitted e ->
                version(
                        e.reportVersion(),
                        v -> v.handedIn(eventPosition, false, e.firstReceived(), e.timeliness(), facts(e.figures())));
            case ReportEvent.ReportCorrected e ->
                version(
                        e.reportVersion(),
                        v -> v.handedIn(eventPosition, false, e.firstReceived(), e.timeliness(), facts(e.figures())));
            case ReportEvent.HistoryRecorded e ->
                version(e.reportVersion(), v -> v.handedIn(eventPosition, true, null, null, facts(e.figures())));
            case ReportEvent.ReportApproved e -> version(e.reportVersion(), v -> v.approvedAt(eventPosition));
            case ReportEvent.ReportReturned e -> version(e.reportVersion(), v -> v.returnedAt(eventPosition));
            case ReportEvent.ReportWithdrawn e -> version(e.reportVersion(), v -> v.withdrawnAt(eventPosition));
        };
        return eventPosition > position
                ? changed.from(eventPosition, event.head().at())
                : changed;
    }

    private LedgerLine opened(ReportEvent.ObligationOpened e) {
        long eventPosition = e.head().position();
        boolean later = eventPosition > openedAt;
        boolean decides = e.timeliness() != null && eventPosition > decidedAt;
        return new LedgerLine(
                obligation,
                later ? eventPosition : openedAt,
                later ? e.due() : due,
                passed,
                decides ? eventPosition : decidedAt,
                decides ? e.timeliness() : decided,
                versions,
                position,
                at);
    }

    private LedgerLine passed(LocalDate day) {
        SortedSet<LocalDate> days = new TreeSet<>(passed);
        days.add(day);
        return new LedgerLine(obligation, openedAt, due, days, decidedAt, decided, versions, position, at);
    }

    private LedgerLine version(int number, UnaryOperator<Version> change) {
        SortedMap<Integer, Version> all = new TreeMap<>(versions);
        all.put(number, change.apply(versions.getOrDefault(number, Version.unseen(number))));
        return new LedgerLine(obligation, openedAt, due, passed, decidedAt, decided, all, position, at);
    }

    private LedgerLine from(long newPosition, Instant when) {
        return new LedgerLine(obligation, openedAt, due, passed, decidedAt, decided, versions, newPosition, when);
    }

    private static Facts facts(List<ReportedFigure> figures) {
        return Facts.of(figures.stream()
                .filter(line -> !(line.figure() instanceof Figure.NoData))
                .collect(Collectors.toMap(
                        ReportedFigure::indicator, line -> line, (first, second) -> second, TreeMap::new)));
    }

    boolean opened() {
        return openedAt > 0;
    }

    /** Whether anything is owed here, or was recorded of the past. */
    boolean owed() {
        return opened() || versions.values().stream().anyMatch(Version::history);
    }

    boolean duePassed() {
        return due != null && passed.contains(due);
    }

    @Nullable
    Version latest() {
        return last(Version::seen);
    }

    /** The version whose figures count: the latest, or if that is dropped the last approved one. */
    @Nullable
    Version counted() {
        Version latest = latest();
        if (latest == null || !latest.dropped()) {
            return latest;
        }
        return last(Version::approved);
    }

    /** The latest version handed in that carries a receipt and was not withdrawn. */
    private @Nullable Version receipt() {
        return last(version -> version.timeliness() != null && !version.withdrawn());
    }

    /** There may be many: of a report that was corrected often only the end is looked at. */
    private @Nullable Version last(Predicate<Version> wanted) {
        for (Version version : versions.reversed().values()) {
            if (wanted.test(version)) {
                return version;
            }
        }
        return null;
    }

    @Nullable
    Timeliness timeliness() {
        Version receipt = receipt();
        if (receipt == null) {
            return null;
        }
        return decidedAt > receipt.handedIn() ? decided : receipt.timeliness();
    }

    Standing.State state() {
        Version latest = latest();
        if (latest == null) {
            return Standing.State.OPEN;
        }
        if (latest.dropped()) {
            return latest.withdrawnAt() > latest.returnedAt() ? Standing.State.WITHDRAWN : Standing.State.RETURNED;
        }
        if (latest.history()) {
            return Standing.State.HISTORY;
        }
        return latest.approved() ? Standing.State.APPROVED : Standing.State.SUBMITTED;
    }

    public Standing standing() {
        Version latest = latest();
        Version counted = counted();
        Version receipt = receipt();
        return new Standing(
                obligation,
                state(),
                latest == null ? 0 : latest.number(),
                counted == null ? null : counted.number(),
                counted != null && counted.approved(),
                due,
                duePassed(),
                receipt == null ? null : receipt.firstReceived(),
                timeliness(),
                position);
    }
}
