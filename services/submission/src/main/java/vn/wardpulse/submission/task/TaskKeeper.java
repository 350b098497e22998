package vn.wardpulse.submission.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.Definitions;

/**
 * Keeps the occurrences of tasks up to the clock and to the definitions, whichever moves. What is already said is in the
 * database, so repeating a pass, after a crash or by a second instance, says nothing twice.
 */
public final class TaskKeeper {

    /** So many occurrences change in one transaction. */
    private static final int BATCH = 500;

    /** So many days later a step is still said; after a longer pause it would only confuse. */
    private static final int LATEST_REMINDER = 3;

    private final OccurrenceTable table;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    TaskKeeper(OccurrenceTable table, Outbox outbox, TransactionTemplate transaction) {
        this.table = table;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Opens what has come, drops what is not asked any more, says which due dates passed and who is to be reminded. */
    public void keep(Cause cause, LocalDate today, Definitions definitions) {
        if (definitions.tasks().isEmpty()) {
            return;
        }
        List<Owed> owed = new Assignments(definitions).owed(today);
        Map<Occurrence, Row> known = Objects.requireNonNull(transaction.execute(status -> table.all()));
        inBatches(
                owed.stream().filter(one -> isNew(known.get(one.occurrence()))).toList(),
                batch -> say(cause, table.open(batch, cause.at()), TaskKeeper::opened));
        inBatches(
                owed.stream()
                        .filter(one -> hasMoved(one, known.get(one.occurrence())))
                        .toList(),
                batch -> say(cause, table.move(batch), TaskKeeper::opened));
        Set<Occurrence> asked = new HashSet<>();
        owed.forEach(one -> asked.add(one.occurrence()));
        inBatches(
                known.values().stream()
                        .filter(row -> row.state() == TaskState.OPEN && !asked.contains(row.occurrence()))
                        .sorted(Comparator.comparing(Row::id))
                        .toList(),
                batch -> say(
                        cause,
                        table.drop(batch, cause.at()),
                        (head, row) -> new TaskEvent.OccurrenceDropped(head, row.occurrence())));
        pass(cause, today);
        remind(cause, today, owed, new TaskNotice(definitions, today));
    }

    private static boolean isNew(@Nullable Row known) {
        return known == null || known.state() == TaskState.DROPPED;
    }

    private static boolean hasMoved(Owed owed, @Nullable Row known) {
        return known != null && known.state() != TaskState.DROPPED && OccurrenceTable.moved(owed, known);
    }

    private void pass(Cause cause, LocalDate today) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<Row> passed = table.pass(today, BATCH);
                say(cause, passed, (head, row) -> new TaskEvent.OccurrenceDuePassed(head, row.occurrence(), row.due()));
                return !passed.isEmpty();
            }));
        }
    }

    /** A step of an occurrence whose day has come. */
    private record Due(Owed owed, Step step) {}

    private void remind(Cause cause, LocalDate today, List<Owed> owed, TaskNotice notice) {
        List<Due> due = owed.stream()
                .flatMap(one -> steps(one, today).map(step -> new Due(one, step)))
                .toList();
        inBatches(
                due,
                batch -> outbox.append(
                        Topics.TASK_EVENTS,
                        cause,
                        batch.stream()
                                .flatMap(one -> claimed(one, today, cause, notice).stream())
                                .toList()));
    }

    private Optional<Function<EventHead, TaskEvent>> claimed(Due due, LocalDate today, Cause cause, TaskNotice notice) {
        return table.lock(due.owed().occurrence())
                .filter(row -> !row.state().settled())
                .filter(row ->
                        due.step().kind() == Step.Kind.BEFORE_DUE || row.due().isBefore(today))
                .filter(row -> table.remind(row, name(due.step()), cause.at()))
                .map(row -> head -> notice.about(head, row.occurrence(), row.due(), due.step(), null));
    }

    static String name(Step step) {
        return step.kind() + "-" + step.workingDays();
    }

    /** Of the steps to the unit, and of those above it, only the latest. */
    private static Stream<Step> steps(Owed owed, LocalDate today) {
        return Stream.of(
                        latest(owed, today, TaskKeeper::isAbove),
                        latest(owed, today, Predicate.not(TaskKeeper::isAbove)))
                .flatMap(Optional::stream);
    }

    private static Optional<Step> latest(Owed owed, LocalDate today, Predicate<Step> wanted) {
        return owed.occasion().reminders().stream()
                .filter(day -> wanted.test(day.step()))
                .filter(day -> !day.on().isAfter(today)
                        && day.on().plusDays(LATEST_REMINDER).isAfter(today))
                .max(Comparator.comparing(ReminderDay::on))
                .map(ReminderDay::step);
    }

    private static boolean isAbove(Step step) {
        return step.kind() == Step.Kind.ESCALATION;
    }

    private <T> void inBatches(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += BATCH) {
            List<T> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            transaction.executeWithoutResult(status -> work.accept(batch));
        }
    }

    private void say(Cause cause, List<Row> about, BiFunction<EventHead, Row, TaskEvent> event) {
        outbox.append(
                Topics.TASK_EVENTS,
                cause,
                about.stream()
                        .<Function<EventHead, TaskEvent>>map(row -> head -> event.apply(head, row))
                        .toList());
    }

    /** A moved due date decides anew whether what was done was in time. */
    private static TaskEvent opened(EventHead head, Row row) {
        return new TaskEvent.OccurrenceOpened(
                head, row.occurrence(), row.from(), row.to(), row.due(), row.timeliness());
    }
}
