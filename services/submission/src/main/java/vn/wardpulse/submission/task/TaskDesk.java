package vn.wardpulse.submission.task;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.submission.task.TaskBodies.TaskAddition;
import vn.wardpulse.submission.task.TaskBodies.TaskReport;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** Tasks as readers see them, and what they say of them. */
final class TaskDesk {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final OccurrenceTable occurrences;
    private final ToldTable told;
    private final AttachmentTable attachments;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    TaskDesk(
            SettledClock clock,
            DefinitionBook book,
            OccurrenceTable occurrences,
            ToldTable told,
            AttachmentTable attachments,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.clock = clock;
        this.book = book;
        this.occurrences = occurrences;
        this.told = told;
        this.attachments = attachments;
        this.outbox = outbox;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /** Everything that is known of a reader and a slot at one moment. */
    record Opened(
            Reader reader,
            Instant now,
            Reach reach,
            Assignments assignments,
            Plan plan,
            Task task,
            Occasion occasion,
            List<Row> rows) {

        Set<UnitId> leading() {
            return assignments.leading(plan, task, occasion.to());
        }

        Set<UnitId> coordinating() {
            return assignments.coordinating(plan, task, occasion.to());
        }

        /** Whether the unit leads, or takes part. */
        boolean has(Folder.Act act, UnitId unit) {
            return switch (act) {
                case REPORT ->
                    rows.stream().anyMatch(row -> row.occurrence().unit().equals(unit));
                case ADDITION -> coordinating().contains(unit);
            };
        }

        boolean mayTell(UnitId unit) {
            return reach.mayTell(reader, unit, occasion.to());
        }

        boolean mayRemind(UnitId unit) {
            return reach.mayDirect(reader, unit, occasion.to())
                    || reach.isToldOf(reader, unit, occasion.to()) && standsFor(reader, plan);
        }

        /** Also for those who led it once and have told of it, whoever leads it now. */
        boolean mayRead() {
            return reader.mayRead()
                    && (standsFor(reader, plan)
                            || Stream.of(
                                            leading().stream(),
                                            coordinating().stream(),
                                            rows.stream()
                                                    .map(row -> row.occurrence().unit()))
                                    .flatMap(Function.identity())
                                    .anyMatch(unit -> reach.covers(reader, unit, occasion.to())));
        }

        /**
         * Whoever has a part sees all who have one, but nobody of another district. A group sees no other, and a ward none
         * but its own.
         */
        boolean shows(UnitId unit) {
            UnitId bound = reader.unit();
            return reach.isToldOf(reader, unit, occasion.to())
                    && (bound == null
                            || standsFor(reader, plan)
                            || reach.covers(reader, unit, occasion.to())
                            || reach.district(bound)
                                    .filter(district -> reach.under(unit, district, occasion.to()))
                                    .isPresent());
        }
    }

    /** Whether the reader is of the unit that watches over the plan. */
    private static boolean standsFor(Reader reader, Plan plan) {
        UnitId bound = reader.unit();
        return bound != null
                && bound.equals(plan.standing())
                && (reader.is(Role.WARD_OFFICER) || reader.is(Role.WARD_LEADER) || reader.is(Role.STANDING_BODY));
    }

    List<OccurrenceView> occurrences(
            Reader reader, @Nullable UnitId unit, @Nullable Integer year, @Nullable PlanCode plan) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        reach.demand(reader.mayRead(), "occurrences");
        if (unit != null) {
            reach.demand(reach.mayAskFor(reader, unit), "unit/" + unit);
        }
        // What is still to be done stands in the running year, whichever year its time ends in.
        boolean running = year != null && year == reach.today().getYear();
        UnitId bound = reader.unit();
        Set<PlanCode> watched = reach.definitions().plans().values().stream()
                .filter(one -> standsFor(reader, one))
                .map(Plan::code)
                .collect(Collectors.toSet());
        return occurrences
                .asked(
                        year,
                        running,
                        plan,
                        unit == null ? null : reach.definitions().everUnder(unit),
                        bound == null ? null : reach.definitions().everUnder(bound),
                        watched)
                .stream()
                .filter(row -> reach.covers(reader, row.occurrence().unit(), row.to())
                        || reach.isToldOf(reader, row.occurrence().unit(), row.to())
                                && watched.contains(row.occurrence().task().plan()))
                .filter(row -> unit == null || reach.under(row.occurrence().unit(), unit, row.to()))
                .map(row -> OccurrenceView.of(row, reach.today()))
                .toList();
    }

    List<ParticipationView> participations(Reader reader, UnitId unit) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        reach.demand(reach.mayRead(reader, unit, null), "unit/" + unit);
        return new Assignments(reach.definitions())
                .takenPartIn(unit, reach.today()).stream()
                        .map(slot -> new ParticipationView(
                                slot.occurrence().task(),
                                slot.occurrence().slot(),
                                unit,
                                slot.occasion().from(),
                                slot.occasion().to(),
                                slot.occasion().due(),
                                told.latestAddition(slot.occurrence())))
                        .toList();
    }

    SlotView slot(Reader reader, TaskId task, Slot slot) {
        Opened opened = open(reader, task, slot);
        opened.reach().demand(opened.mayRead(), "slots/" + task + "/" + slot);
        return view(opened);
    }

    private SlotView view(Opened opened) {
        TaskId task = opened.task().id();
        Slot slot = opened.occasion().slot();
        Map<UnitId, List<Told>> additions = told.additions(task, slot, null);
        LocalDate today = opened.reach().today();
        List<Row> rows = occurrences.of(task, slot).stream()
                .filter(row -> opened.shows(row.occurrence().unit()))
                .toList();
        Map<UnitId, List<Told>> reports = told.reports(rows);
        return new SlotView(
                task,
                slot,
                opened.occasion().from(),
                opened.occasion().to(),
                opened.occasion().opens(),
                opened.occasion().due(),
                rows.stream()
                        .map(row -> new SlotView.Leader(
                                OccurrenceView.of(row, today),
                                reports.getOrDefault(row.occurrence().unit(), List.of()),
                                opened.mayTell(row.occurrence().unit()),
                                opened.mayRemind(row.occurrence().unit())
                                        && !row.state().settled()))
                        .toList(),
                opened.coordinating().stream()
                        .filter(opened::shows)
                        .map(unit -> new SlotView.Partaker(
                                unit, additions.getOrDefault(unit, List.of()), opened.mayTell(unit)))
                        .toList());
    }

    Opened open(Reader reader, TaskId id, Slot slot) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        Assignments assignments = new Assignments(reach.definitions());
        Optional<Task> task = Optional.ofNullable(reach.definitions().tasks().get(id));
        Optional<Plan> plan = task.flatMap(assignments::plan);
        List<Row> rows = occurrences.of(id, slot);
        // What was told of a time stays, also where the plan does not ask for it any more.
        Optional<Occasion> occasion = task.flatMap(known -> known.occasion(slot))
                .filter(known -> !known.opens().isAfter(reach.today()))
                .or(() -> rows.stream()
                        .findFirst()
                        .map(row -> new Occasion(slot, row.from(), row.to(), row.opens(), row.due(), List.of())));
        if (plan.isEmpty() || occasion.isEmpty()) {
            throw Refused.notFound("slots/" + id + "/" + slot);
        }
        return new Opened(reader, now, reach, assignments, plan.get(), task.orElseThrow(), occasion.get(), rows);
    }

    /** What the unit says replaces what it said; the same again is no version. */
    SlotView report(Reader reader, Occurrence occurrence, TaskReport body) {
        Opened opened = open(reader, occurrence.task(), occurrence.slot());
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
        return view(opened);
    }

    private void write(Opened opened, Occurrence occurrence, Progress progress, Telling telling, TaskReport body) {
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
        Opened opened = open(reader, to.task(), to.slot());
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
        return view(opened);
    }

    private void write(Opened opened, Occurrence to, Telling telling, TaskAddition body) {
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
            throw stale();
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
        Opened opened = open(reader, occurrence.task(), occurrence.slot());
        opened.reach().demand(opened.mayRemind(occurrence.unit()), "unit/" + occurrence.unit());
        String sentence = new TellingCheck(opened.task()).sentence(said);
        TaskNotice notice =
                new TaskNotice(opened.reach().definitions(), opened.reach().today());
        transaction.executeWithoutResult(status -> {
            Row row = occurrences.lock(occurrence).orElseThrow(() -> Refused.notFound("slots/" + occurrence));
            if (row.state().settled()) {
                throw conflict(
                        "nothing-to-remind",
                        occurrence,
                        "Nhiệm vụ đã có kết quả nên không cần đôn đốc. Tải lại trang để xem trạng thái hiện tại.",
                        "The task is reported, so there is nothing to remind of. Load the page again to see where it stands.");
            }
            LocalDate today = opened.reach().today();
            if (!occurrences.remind(row, TaskKeeper.name(Step.BY_HAND) + "-" + today, opened.now())) {
                throw conflict(
                        "reminded-today",
                        occurrence,
                        "Hôm nay đã đôn đốc nhiệm vụ này rồi. Mỗi ngày chỉ đôn đốc một lần.",
                        "This task was reminded of today. Once a day is enough.");
            }
            outbox.append(
                    Topics.TASK_EVENTS,
                    cause(opened),
                    head -> notice.about(head, occurrence, row.due(), Step.BY_HAND, sentence));
        });
        count("remind");
        return view(opened);
    }

    private static void demandSeen(@Nullable Integer seen, int latest) {
        if (seen != null && seen != latest) {
            throw stale();
        }
    }

    private static Refused stale() {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                Fault.error(
                        "stale-version",
                        "seen",
                        "Nội dung vừa được người khác cập nhật. Tải lại để xem bản mới nhất rồi thao tác lại.",
                        "Somebody else has just changed this. Load it again, then repeat what you did."));
    }

    private static Refused conflict(String code, Occurrence occurrence, String vi, String en) {
        return new Refused(HttpStatus.CONFLICT, Fault.error(code, occurrence.toString(), vi, en));
    }

    private static Cause cause(Opened opened) {
        return new Cause(opened.now(), opened.reader().name(), Correlation.current());
    }

    private void count(String act) {
        metrics.counter("wardpulse.submission.task.acts", "act", act).increment();
    }
}
