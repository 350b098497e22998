package vn.wardpulse.submission.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.model.report.ReportEvent.ReportApproved;
import vn.wardpulse.model.report.ReportEvent.ReportCorrected;
import vn.wardpulse.model.report.ReportEvent.ReportReturned;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.ReportEvent.ReportWithdrawn;
import vn.wardpulse.submission.report.Decision.Accepted;
import vn.wardpulse.submission.report.Version.Fate;

/**
 * What can happen to a report when. Pure: who may do it, and whether the figures are sound, is settled elsewhere.
 *
 * <p>A version that waits for approval blocks every other. A return names the version that counts, so that after a
 * returned correction the approved version which counts again can be returned as well. Once the period is closed, what
 * was handed in can still be approved or returned, and what was approved corrected; nothing else comes in or goes.
 */
final class Rules {

    private Rules() {}

    static Decision decide(Report report, Act act, Instant at) {
        return switch (act) {
            case Act.Submit submit -> handIn(report, submit, at, null);
            case Act.Receive received -> receive(report, received);
            case Act.Correct correct -> correct(report, correct, at);
            case Act.Approve(int version) -> approve(report, version);
            case Act.Return(int version, String reason) -> giveBack(report, version, reason);
            case Act.Withdraw(int version, String reason) -> withdraw(report, version, reason);
            case Act.Extend extend -> Directions.extend(report, extend);
            case Act.Close close -> Directions.close(report);
            case Act.Reopen reopen -> Directions.reopen(report, reopen);
        };
    }

    /** The acts that the report's state allows. */
    static Set<Act.Name> possible(Report report) {
        Set<Act.Name> possible = byState(report);
        if (report.state() == ReportState.HISTORY) {
            return possible;
        }
        if (report.closed()) {
            possible.removeAll(EnumSet.of(Act.Name.SUBMIT, Act.Name.WITHDRAW, Act.Name.REMIND));
            if (!possible.contains(Act.Name.CORRECT)) {
                possible.remove(Act.Name.SAVE);
            }
            possible.add(Act.Name.REOPEN);
        } else {
            if (possible.contains(Act.Name.SUBMIT)) {
                possible.add(Act.Name.RECEIVE);
            }
            possible.addAll(EnumSet.of(Act.Name.EXTEND, Act.Name.CLOSE));
        }
        return possible;
    }

    private static Set<Act.Name> byState(Report report) {
        return switch (report.state()) {
            case OPEN -> EnumSet.of(Act.Name.SAVE, Act.Name.SUBMIT, Act.Name.REMIND);
            case SUBMITTED -> EnumSet.of(Act.Name.APPROVE, Act.Name.RETURN, Act.Name.WITHDRAW);
            case APPROVED -> EnumSet.of(Act.Name.SAVE, Act.Name.CORRECT, Act.Name.RETURN);
            case RETURNED, WITHDRAWN ->
                report.approved().isPresent()
                        ? EnumSet.of(Act.Name.SAVE, Act.Name.SUBMIT, Act.Name.CORRECT, Act.Name.RETURN, Act.Name.REMIND)
                        : EnumSet.of(Act.Name.SAVE, Act.Name.SUBMIT, Act.Name.REMIND);
            case DRAFT, HISTORY -> EnumSet.noneOf(Act.Name.class);
        };
    }

    /** Entered for its unit, with the receipt that the paper had; one that stands already is not made later by it. */
    private static Decision receive(Report report, Act.Receive received) {
        OnPaper paper = received.paper();
        return handIn(
                report, received, paper.receivedOn().atStartOfDay(Lateness.ZONE).toInstant(), paper);
    }

    private static Decision handIn(Report report, Act.HandIn in, Instant received, @Nullable OnPaper paper) {
        if (report.closed()) {
            return new Decision.Refused(Refusal.PERIOD_CLOSED);
        }
        if (report.state() == ReportState.SUBMITTED) {
            return new Decision.Refused(Refusal.ALREADY_SUBMITTED);
        }
        if (report.state() == ReportState.APPROVED) {
            return new Decision.Refused(Refusal.ALREADY_APPROVED);
        }
        Version next = next(report, received);
        return new Accepted(
                report.with(next),
                next.number(),
                head -> new ReportSubmitted(
                        head,
                        report.obligation(),
                        next.number(),
                        in.figures(),
                        next.firstReceived(),
                        Lateness.of(next.firstReceived(), report.due()),
                        paper,
                        in.words().narrative(),
                        in.words().listed()));
    }

    private static Decision correct(Report report, Act.Correct correct, Instant at) {
        if (report.state() == ReportState.SUBMITTED) {
            return new Decision.Refused(Refusal.ALREADY_SUBMITTED);
        }
        if (report.approved().isEmpty()) {
            return new Decision.Refused(Refusal.NOTHING_TO_CORRECT);
        }
        Version next = next(report, at);
        return new Accepted(
                report.with(next),
                next.number(),
                head -> new ReportCorrected(
                        head,
                        report.obligation(),
                        next.number(),
                        correct.figures(),
                        correct.reason(),
                        correct.document(),
                        next.firstReceived(),
                        Lateness.of(next.firstReceived(), report.due()),
                        correct.words().narrative(),
                        correct.words().listed()));
    }

    private static Decision approve(Report report, int version) {
        Obligation obligation = report.obligation();
        return settle(
                report,
                pending(report),
                version,
                Refusal.NOTHING_TO_APPROVE,
                Fate.APPROVED,
                made -> new Accepted(made, version, head -> new ReportApproved(head, obligation, version)));
    }

    private static Decision giveBack(Report report, int version, String reason) {
        Obligation obligation = report.obligation();
        return settle(
                report,
                report.counted(),
                version,
                Refusal.NOTHING_TO_RETURN,
                Fate.RETURNED,
                made -> new Accepted(made, version, head -> new ReportReturned(head, obligation, version, reason)));
    }

    private static Decision withdraw(Report report, int version, String reason) {
        if (report.closed()) {
            return new Decision.Refused(Refusal.PERIOD_CLOSED);
        }
        Obligation obligation = report.obligation();
        return settle(
                report,
                pending(report),
                version,
                Refusal.NOTHING_TO_WITHDRAW,
                Fate.WITHDRAWN,
                made -> new Accepted(made, version, head -> new ReportWithdrawn(head, obligation, version, reason)));
    }

    private static Decision settle(
            Report report,
            Optional<Version> candidate,
            int named,
            Refusal ifNone,
            Fate fate,
            java.util.function.Function<Report, Decision> accepted) {
        if (candidate.isEmpty()) {
            return new Decision.Refused(ifNone);
        }
        Version version = candidate.get();
        if (version.number() != named) {
            return new Decision.Refused(Refusal.ANOTHER_VERSION);
        }
        return accepted.apply(report.with(version.now(fate)));
    }

    private static Optional<Version> pending(Report report) {
        return report.latest().filter(version -> version.fate() == Fate.PENDING);
    }

    private static Version next(Report report, Instant at) {
        int number = report.versions().size() + 1;
        return new Version(number, Fate.PENDING, report.firstReceived().orElse(at));
    }
}
