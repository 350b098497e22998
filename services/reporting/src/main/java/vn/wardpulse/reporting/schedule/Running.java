package vn.wardpulse.reporting.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.export.ExportPart;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * One run of a schedule, in one transaction: the snapshot that it takes, if it takes one, the files, that the moment is
 * settled, and what is said of it. A crash anywhere before its end leaves nothing of it behind, and it is done again.
 */
@Component
class Running {

    private final Schedules schedules;
    private final Runs runs;
    private final Owners owners;
    private final FileMaker maker;
    private final DueDates dates;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock domainClock;

    Running(
            Schedules schedules,
            Runs runs,
            Owners owners,
            FileMaker maker,
            DueDates dates,
            Outbox outbox,
            TransactionTemplate transaction,
            @Qualifier("domainClock") Clock domainClock) {
        this.schedules = schedules;
        this.runs = runs;
        this.owners = owners;
        this.maker = maker;
        this.dates = dates;
        this.outbox = outbox;
        this.transaction = transaction;
        this.domainClock = domainClock;
    }

    /** What came of it. */
    enum Outcome {
        MADE,
        FAILED,
        /** It fails, and so would the next: the schedule does not go on. */
        STOPPED,
        /** Somebody else has it, or it is not wanted any more. */
        NONE
    }

    /** One whose moment has come; it is kept when it is run. */
    static Run due(UUID schedule, When.Moment moment) {
        return new Run(
                UUID.randomUUID(),
                schedule,
                moment.instant(),
                EventHead.SYSTEM,
                RunState.WAITING,
                null,
                null,
                List.of());
    }

    /** It is given up, for no fault of the schedule's. */
    Outcome giveUp(Run run, Fault problem) {
        return failed(run, problem, false);
    }

    Outcome run(Run run, When.Moment moment) {
        try {
            return transaction.execute(status -> lock(run)
                    .map(schedule -> {
                        make(run, schedule, moment);
                        return Outcome.MADE;
                    })
                    .orElse(Outcome.NONE));
        } catch (Refused no) {
            boolean lost = no.status() == HttpStatus.FORBIDDEN;
            Fault reason = no.faults().getFirst();
            return failed(
                    run, lost && reason.code().equals("out-of-reach") ? ScheduleFaults.ownerReach() : reason, lost);
        }
    }

    /** The schedule, if this run is still to be done. */
    private Optional<Schedule> lock(Run run) {
        boolean bySchedule = run.by().equals(EventHead.SYSTEM);
        return schedules
                .lock(run.schedule())
                .filter(schedule -> bySchedule
                        ? schedule.isActive() && schedule.dueAfter().isBefore(run.due())
                        : runs.find(run.id())
                                .filter(waiting -> waiting.state() == RunState.WAITING)
                                .isPresent());
    }

    private void make(Run run, Schedule schedule, When.Moment moment) {
        Reader owner = owners.require(schedule.owner());
        Plan plan = schedule.plan();
        List<MadeFile> made = maker.make(plan, withPeriod(plan, moment), run.id(), owner);
        List<Run.File> files = new ArrayList<>();
        made.forEach(file -> files.add(
                new Run.File(UUID.randomUUID(), file.format(), file.name(), file.bytes().length, file.sha256())));
        Instant now = domainClock.instant();
        runs.keep(new Run(run.id(), run.schedule(), run.due(), run.by(), RunState.MADE, now, null, files));
        settle(run);
        Cause cause = new Cause(now, run.by(), run.id());
        for (int n = 0; n < files.size(); n++) {
            say(cause, run, schedule, plan, made.get(n), files.get(n));
        }
    }

    /** Whoever runs it now means the period that fell due last. */
    private When.Moment withPeriod(Plan plan, When.Moment moment) {
        return moment.period() != null
                ? moment
                : new When.Moment(
                        moment.at(),
                        plan.when()
                                .last(moment.at(), dates)
                                .map(When.Moment::period)
                                .orElse(null));
    }

    private void settle(Run run) {
        if (run.by().equals(EventHead.SYSTEM)) {
            schedules.settled(run.schedule(), run.due());
        }
    }

    private void say(Cause cause, Run run, Schedule schedule, Plan plan, MadeFile made, Run.File file) {
        int parts = 0;
        for (int from = 0; from < made.bytes().length; from += ExportPart.LARGEST) {
            byte[] part =
                    Arrays.copyOfRange(made.bytes(), from, Math.min(from + ExportPart.LARGEST, made.bytes().length));
            int number = parts++;
            outbox.append(Topics.EXPORTS, cause, head -> new ExportPart(head, file.file(), number, part));
        }
        int all = parts;
        outbox.append(
                Topics.EXPORTS,
                cause,
                head -> new ExportMade(
                        head,
                        file.file(),
                        schedule.id(),
                        plan.name(),
                        run.id(),
                        schedule.owner(),
                        run.due(),
                        file.format(),
                        file.name(),
                        made.mediaType(),
                        file.size(),
                        file.sha256(),
                        all,
                        plan.to().folder(),
                        plan.to().people(),
                        plan.to().webhooks()));
    }

    /** In a transaction of its own: the one in which it failed is gone, with all that was made in it. */
    private Outcome failed(Run run, Fault reason, boolean stop) {
        return transaction.execute(status -> lock(run)
                .map(schedule -> {
                    runs.keep(new Run(
                            run.id(),
                            run.schedule(),
                            run.due(),
                            run.by(),
                            RunState.FAILED,
                            domainClock.instant(),
                            reason,
                            List.of()));
                    settle(run);
                    if (stop) {
                        schedules.stop(schedule.id(), reason);
                    }
                    return stop ? Outcome.STOPPED : Outcome.FAILED;
                })
                .orElse(Outcome.NONE));
    }
}
