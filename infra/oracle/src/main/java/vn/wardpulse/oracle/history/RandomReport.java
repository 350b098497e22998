package vn.wardpulse.oracle.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/** The course of one report, as the write side would let it run: each step leads to one that is allowed after it. */
final class RandomReport {

    private enum Version {
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN
    }

    /** A later due date, and when it will be decided. */
    private record Extension(Instant at, LocalDate due) {}

    private final Chance chance;
    private final Timeline timeline;
    private final Obligation obligation;
    private final Supplier<List<ReportedFigure>> figures;
    private final TreeMap<Integer, Version> versions = new TreeMap<>();
    private @Nullable Instant firstReceived;
    private @Nullable Extension extension;
    private Instant now = Instant.EPOCH;

    /** The due dates in force, by the moment from which each is. */
    private final TreeMap<Instant, LocalDate> dues = new TreeMap<>();

    RandomReport(Chance chance, Timeline timeline, Obligation obligation, Supplier<List<ReportedFigure>> figures) {
        this.chance = chance;
        this.timeline = timeline;
        this.obligation = obligation;
        this.figures = figures;
    }

    void happen(LocalDate opens, LocalDate due) {
        open(Timeline.at(opens, 0), due);
        if (chance.percent(12)) {
            LocalDate decided = due.plusDays(chance.between(-3, 12));
            extension = new Extension(
                    Timeline.at(decided.isBefore(opens) ? opens : decided, 16), due.plusDays(chance.between(2, 25)));
        }
        if (!chance.percent(10)) {
            int early = chance.percent(25) ? 25 : 0;
            go(Timeline.at(due, 9).minus(Duration.ofHours(chance.between(-24 * early, 24 * 10))));
            submit();
            for (int steps = chance.between(0, 7); steps > 0; steps--) {
                go(now.plus(Duration.ofHours(chance.between(1, chance.percent(20) ? 2000 : 150))));
                step();
            }
            if (chance.percent(15)) {
                close();
            }
        }
        go(Instant.MAX);
        passDues();
    }

    /** On to {@code next}; an extension that was decided on the way is said on the way. */
    private void go(Instant next) {
        Instant to = next.isBefore(dues.firstKey()) ? dues.firstKey() : next;
        Extension decided = extension;
        if (decided != null && !decided.at().isAfter(to)) {
            extension = null;
            now = decided.at();
            open(now, decided.due());
        }
        now = to;
    }

    /** Opened, or opened again until later: then the receipt that stands is measured again. */
    private void open(Instant at, LocalDate due) {
        dues.put(at, due);
        Instant received = firstReceived;
        Timeliness again = received == null || nothingStands() ? null : timeliness(received);
        timeline.report(at, "system", head -> new ReportEvent.ObligationOpened(head, obligation, due, again));
    }

    private boolean nothingStands() {
        return versions.values().stream().allMatch(version -> version == Version.WITHDRAWN);
    }

    /** A due date passes only if no later one was in force by then. */
    private void passDues() {
        for (LocalDate due : dues.values()) {
            Instant end = Timeline.endOf(due);
            if (dues.floorEntry(end).getValue().equals(due)) {
                timeline.report(end, "system", head -> new ReportEvent.DueDatePassed(head, obligation, due));
            }
        }
    }

    private void step() {
        int last = versions.lastKey();
        int dice = chance.between(1, 100);
        switch (versions.lastEntry().getValue()) {
            case SUBMITTED -> {
                if (dice <= 60) {
                    approve(last);
                } else if (dice <= 80) {
                    giveBack(last);
                } else if (dice <= 92) {
                    withdraw(last);
                }
            }
            case APPROVED -> {
                if (dice <= 40) {
                    correct();
                } else if (dice <= 55) {
                    giveBack(last);
                } else if (dice <= 62) {
                    withdraw(last);
                }
            }
            case RETURNED, WITHDRAWN -> {
                Integer counted = lastApproved();
                if (dice <= 65) {
                    if (counted != null && dice <= 30) {
                        correct();
                    } else {
                        submit();
                    }
                } else if (counted != null && dice <= 75) {
                    giveBack(counted);
                } else if (counted != null && dice <= 85) {
                    withdraw(counted);
                }
            }
        }
    }

    /** No figure hangs on it. */
    private void close() {
        timeline.report(now, "thuongtruc", head -> new ReportEvent.ObligationClosed(head, obligation));
        if (chance.percent(50)) {
            go(now.plus(Duration.ofHours(chance.between(1, 100))));
            timeline.report(
                    now,
                    "thuongtruc",
                    head -> new ReportEvent.ObligationReopened(head, obligation, "phường gửi bổ sung"));
        }
    }

    private @Nullable Integer lastApproved() {
        Integer found = null;
        for (int version : versions.keySet()) {
            found = versions.get(version) == Version.APPROVED ? Integer.valueOf(version) : found;
        }
        return found;
    }

    private int handIn() {
        if (firstReceived == null || nothingStands()) {
            firstReceived = now;
        }
        int version = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        versions.put(version, Version.SUBMITTED);
        return version;
    }

    private Timeliness timeliness(Instant received) {
        LocalDate due = dues.floorEntry(now).getValue();
        return received.isBefore(Timeline.endOf(due)) ? Timeliness.ON_TIME : Timeliness.LATE;
    }

    private void submit() {
        int version = handIn();
        Instant received = firstReceived == null ? now : firstReceived;
        Timeliness timeliness = timeliness(received);
        List<ReportedFigure> lines = figures.get();
        RandomWords words = RandomWords.of(obligation, version);
        timeline.report(
                now,
                "canbo",
                head -> new ReportEvent.ReportSubmitted(
                        head,
                        obligation,
                        version,
                        lines,
                        received,
                        timeliness,
                        null,
                        words.narrative(),
                        words.attachments()));
    }

    private void correct() {
        int version = handIn();
        Instant received = firstReceived == null ? now : firstReceived;
        Timeliness timeliness = timeliness(received);
        List<ReportedFigure> lines = figures.get();
        String document = chance.percent(50) ? "12/CV" : null;
        RandomWords words = RandomWords.of(obligation, version);
        timeline.report(
                now,
                "canbo",
                head -> new ReportEvent.ReportCorrected(
                        head,
                        obligation,
                        version,
                        lines,
                        "rà soát lại",
                        document,
                        received,
                        timeliness,
                        words.narrative(),
                        words.attachments()));
    }

    private void approve(int version) {
        versions.put(version, Version.APPROVED);
        timeline.report(now, "lanhdao", head -> new ReportEvent.ReportApproved(head, obligation, version));
    }

    private void giveBack(int version) {
        versions.put(version, Version.RETURNED);
        timeline.report(
                now, "thuongtruc", head -> new ReportEvent.ReportReturned(head, obligation, version, "số chưa khớp"));
    }

    private void withdraw(int version) {
        versions.put(version, Version.WITHDRAWN);
        timeline.report(now, "canbo", head -> new ReportEvent.ReportWithdrawn(head, obligation, version, "gửi nhầm"));
    }
}
