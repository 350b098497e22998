package vn.wardpulse.submission.task;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.task.TaskBodies.TaskAddition;
import vn.wardpulse.submission.task.TaskBodies.TaskReport;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** What readers say of tasks: how far they are, what they add, and that others are waited for. */
final class TaskDesk {

    private final Slots slots;
    private final OccurrenceTable occurrences;
    private final ToldTable told;
    private final AttachmentTable attachments;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    TaskDesk(
            Slots slots,
            OccurrenceTable occurrences,
            ToldTable told,
            AttachmentTable attachments,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.slots = slots;
        this.occurrences = occurrences;
        this.told = told;
        this.attachments = attachments;
        this.outbox = outbox;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /** What the unit says replaces what it said; the same again is no version. */
    SlotView report(Reader reader, Occurrence occurrence, TaskReport body) {
        OpenSlot opened = slots.open(reader, occurrence.task(), occurrence.slot());
        opened.reach().demand(opened.mayTell(occurrence.unit()), "unit/" + occurrence.unit());
        TellingCheck check = new TellingCheck(opened.task());
        Optional<Progress> progress = check.progress(body.progress());
        Folder folder = new Folder.OfTask(Folder.Act.REPORT, occurrence);
        transaction.executeWithoutResult(status -> {
            Telling telling = check.read(body.counts(), body.words(), attachments.taken(folder));
            progress.ifPresent(known -> check.demandWords(known, telling));
            check.demandSound();
            write(opened, occurrence, progress.orElseThrow(), telling, body);
        });
        return slots.view(opened);
    }

    private void write(OpenSlot opened, Occurrence occurrence, Progress progress, Telling telling, TaskReport body) {
        Row row = occurrences
                .lock(occurrence)
                .filter(known -> known.state() != TaskState.DROPPED)
                .orElseThrow(() -> Refused.notFound("slots/" + occurrence));
        Optional<Told> before = told.reports(List.of(row)).getOrDefault(occurrence.unit(), List.of()).stream()
                .findFirst();
        if (before.filter(last -> last.progress() == TaskState.of(progress) && telling.same(last))
                .isPresent()) {
            return;
        }
        demandSeen(body.seen(), row.latest());
        int version = row.latest() + 1;
        Instant settledAt = settledAt(row, TaskState.of(progress), opened.now());
        Timeliness timeliness = settledAt == null ? null : Lateness.of(settledAt, row.due());
        told.report(row.id(), version, progress, telling, opened.now(), opened.reader());
        attachments.bind(new Folder.OfTask(Folder.Act.REPORT, occurrence), version, telling.files());
        occurrences.settle(row.id(), TaskState.of(progress), version, settledAt, opened.now());
        outbox.append(
                Topics.TASK_EVENTS,
                cause(opened),
                head -> new TaskEvent.TaskReported(
                        head,
                        occurrence,
                        version,
                        progress,
                        telling.counts(),
                        telling.words(),
                        settledAt,
                        timeliness,
                        telling.listed()));
        count("report");
    }

    /** Since when it stands so: said again it stays, said otherwise it begins anew; null where there is more to come. */
    private static @Nullable Instant settledAt(Row row, TaskState state, Instant now) {
        if (!state.settled()) {
            return null;
        }
        return row.state() == state ? Objects.requireNonNullElse(row.settledAt(), now) : now;
    }

    SlotView add(Reader reader, Occurrence to, TaskAddition body) {
        OpenSlot opened = slots.open(reader, to.task(), to.slot());
        opened.reach()
                .demand(opened.coordinating().contains(to.unit()) && opened.mayTell(to.unit()), "unit/" + to.unit());
        TellingCheck check = new TellingCheck(opened.task());
        Folder folder = new Folder.OfTask(Folder.Act.ADDITION, to);
        transaction.executeWithoutResult(status -> {
            Telling telling = check.read(body.counts(), body.words(), attachments.taken(folder));
            check.demandSomething(telling);
            check.demandSound();
            write(opened, to, telling, body);
        });
        return slots.view(opened);
    }

    private void write(OpenSlot opened, Occurrence to, Telling telling, TaskAddition body) {
        Optional<Told> before =
                told.additions(to.task(), to.slot(), to.unit()).getOrDefault(to.unit(), List.of()).stream()
                        .findFirst();
        if (before.filter(telling::same).isPresent()) {
            return;
        }
        int latest = before.map(Told::version).orElse(0);
        demandSeen(body.seen(), latest);
        try {
            told.add(to, latest + 1, telling, opened.now(), opened.reader());
        } catch (DuplicateKeyException e) {
            throw TaskFaults.stale();
        }
        attachments.bind(new Folder.OfTask(Folder.Act.ADDITION, to), latest + 1, telling.files());
        outbox.append(
                Topics.TASK_EVENTS,
                cause(opened),
                head -> new TaskEvent.TaskAddedTo(
                        head, to, latest + 1, telling.counts(), telling.words(), telling.listed()));
        count("add");
    }

    SlotView remind(Reader reader, Occurrence occurrence, @Nullable String said) {
        OpenSlot opened = slots.open(reader, occurrence.task(), occurrence.slot());
        opened.reach().demand(opened.mayRemind(occurrence.unit()), "unit/" + occurrence.unit());
        String sentence = new TellingCheck(opened.task()).sentence(said);
        TaskNotice notice =
                new TaskNotice(opened.reach().definitions(), opened.reach().today());
        transaction.executeWithoutResult(status -> {
            Row row = occurrences.lock(occurrence).orElseThrow(() -> Refused.notFound("slots/" + occurrence));
            if (row.state().settled()) {
                throw TaskFaults.reportedAlready(occurrence);
            }
            LocalDate today = opened.reach().today();
            if (!occurrences.remind(row, TaskKeeper.name(Step.BY_HAND) + "-" + today, opened.now())) {
                throw TaskFaults.remindedToday(occurrence);
            }
            outbox.append(
                    Topics.TASK_EVENTS,
                    cause(opened),
                    head -> notice.about(head, occurrence, row.due(), Step.BY_HAND, sentence));
        });
        count("remind");
        return slots.view(opened);
    }

    private static void demandSeen(@Nullable Integer seen, int latest) {
        if (seen != null && seen != latest) {
            throw TaskFaults.stale();
        }
    }

    private static Cause cause(OpenSlot opened) {
        return new Cause(opened.now(), opened.reader().name(), Correlation.current());
    }

    private void count(String act) {
        metrics.counter("wardpulse.submission.task.acts", "act", act).increment();
    }
}
