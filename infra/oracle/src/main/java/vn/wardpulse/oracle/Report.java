package vn.wardpulse.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;

/** One obligation and its report as all its events, taken in order, leave them (rule 5). */
final class Report {

    private final Obligation obligation;
    private final TreeMap<Integer, Version> versions = new TreeMap<>();
    private final Set<LocalDate> passed = new HashSet<>();
    private @Nullable LocalDate due;
    private long position;
    private Instant at = Instant.EPOCH;

    private Report(Obligation obligation) {
        this.obligation = obligation;
    }

    static Report of(Obligation obligation, List<ReportEvent> inOrder) {
        Report report = new Report(obligation);
        for (ReportEvent event : inOrder) {
            report.take(event);
            report.position = event.head().position();
            report.at = event.head().at();
        }
        return report;
    }

    private void take(ReportEvent event) {
        switch (event) {
            case ReportEvent.ObligationOpened opened -> {
                due = opened.due();
                if (opened.timeliness() != null) {
                    // the due date moved: of all that was received before, this is said anew (rule 9)
                    versions.values().forEach(version -> version.timeliness = opened.timeliness());
                }
            }
            case ReportEvent.DueDatePassed over -> passed.add(over.due());
            case ReportEvent.ObligationClosed closed -> {}
            case ReportEvent.ObligationReopened reopened -> {}
            case ReportEvent.ReportSubmitted in ->
                versions.put(in.reportVersion(), new Version(in.figures(), false, in.firstReceived(), in.timeliness()));
            case ReportEvent.ReportCorrected in ->
                versions.put(in.reportVersion(), new Version(in.figures(), false, in.firstReceived(), in.timeliness()));
            case ReportEvent.HistoryRecorded in ->
                versions.put(in.reportVersion(), new Version(in.figures(), true, null, null));
            case ReportEvent.ReportApproved approval -> {
                Version version = versions.get(approval.reportVersion());
                if (version != null && version.stands()) {
                    version.approved = true;
                }
            }
            case ReportEvent.ReportReturned back -> {
                Version version = versions.get(back.reportVersion());
                if (version != null) {
                    version.returned = true;
                    version.approved = false;
                }
            }
            case ReportEvent.ReportWithdrawn back -> {
                Version version = versions.get(back.reportVersion());
                if (version != null) {
                    version.withdrawn = true;
                    version.approved = false;
                }
            }
        }
    }

    Obligation obligation() {
        return obligation;
    }

    UnitId unit() {
        return obligation.unit();
    }

    FormCode form() {
        return obligation.form();
    }

    Period period() {
        return obligation.period();
    }

    long position() {
        return position;
    }

    Instant at() {
        return at;
    }

    boolean opened() {
        return due != null;
    }

    /** Whether it enters a cell's counts: it is owed here, or stands for figures of the past (rule 4). */
    boolean owed() {
        return opened() || versions.values().stream().anyMatch(version -> version.history);
    }

    /** Whether the due date that holds now has passed; an extension moves it (rules 7 and 9). */
    boolean duePassed() {
        return due != null && passed.contains(due);
    }

    /** The latest version while it stands; after its return or withdrawal the last approved one, if any (rule 5). */
    @Nullable
    Integer counted() {
        if (versions.isEmpty()) {
            return null;
        }
        if (versions.lastEntry().getValue().stands()) {
            return versions.lastKey();
        }
        for (int number : versions.descendingKeySet()) {
            Version version = versions.get(number);
            if (version != null && version.approved) {
                return number;
            }
        }
        return null;
    }

    private @Nullable Version countedVersion() {
        Integer counted = counted();
        return counted == null ? null : versions.get(counted);
    }

    boolean counts() {
        return counted() != null;
    }

    boolean countedApproved() {
        Version version = countedVersion();
        return version != null && version.approved;
    }

    /** The live fact for an indicator, or null: "no data because" is none (rule 4). */
    @Nullable
    Exact fact(Indicator indicator) {
        Version version = countedVersion();
        if (version == null) {
            return null;
        }
        ReportedFigure line = version.figures.get(indicator.code());
        return line == null ? null : Exact.of(indicator, line.figure());
    }

    /**
     * The part of the live fact that came by {@code channel}; null where it has none (rule 10).
     *
     * @param channel null for what came by no channel that the indicator has
     */
    @Nullable
    Exact fact(Indicator indicator, @Nullable ChannelCode channel) {
        Version version = countedVersion();
        ReportedFigure line = version == null ? null : version.figures.get(indicator.code());
        if (line == null || fact(indicator) == null) {
            return null;
        }
        if (line.channels().isEmpty()) {
            return channel == null ? fact(indicator) : null;
        }
        Exact sum = null;
        for (ChannelFigure part : line.channels()) {
            boolean has =
                    indicator.channels().stream().anyMatch(known -> known.code().equals(part.channel()));
            if (Objects.equals(has ? part.channel() : null, channel)) {
                Exact exact = Objects.requireNonNull(Exact.of(indicator, part.figure()));
                sum = sum == null ? exact : sum.plus(exact);
            }
        }
        return sum;
    }

    Standing.State state() {
        if (versions.isEmpty()) {
            return Standing.State.OPEN;
        }
        Version latest = versions.lastEntry().getValue();
        if (latest.withdrawn) {
            return Standing.State.WITHDRAWN;
        }
        if (latest.returned) {
            return Standing.State.RETURNED;
        }
        if (latest.history) {
            return Standing.State.HISTORY;
        }
        return latest.approved ? Standing.State.APPROVED : Standing.State.SUBMITTED;
    }

    /** The latest version that was not withdrawn tells when the report came in: a return keeps its receipt (rule 9). */
    private @Nullable Version received() {
        for (Version version : versions.descendingMap().values()) {
            if (!version.withdrawn) {
                return version;
            }
        }
        return null;
    }

    @Nullable
    Timeliness timeliness() {
        Version received = received();
        return received == null ? null : received.timeliness;
    }

    Standing standing() {
        Version received = received();
        return new Standing(
                obligation,
                state(),
                versions.isEmpty() ? 0 : versions.lastKey(),
                counted(),
                countedApproved(),
                due,
                duePassed(),
                received == null ? null : received.firstReceived,
                received == null ? null : received.timeliness,
                position);
    }
}
