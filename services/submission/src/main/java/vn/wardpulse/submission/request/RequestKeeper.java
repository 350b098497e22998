package vn.wardpulse.submission.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.Definitions;

/**
 * Keeps requests up to the clock: says which due dates passed, and chases. What is already said is in the database, so
 * repeating a pass says nothing twice.
 */
public final class RequestKeeper {

    /** So many units change in one transaction. */
    private static final int BATCH = 500;

    /** So many days later a step is still said; after a longer pause it would only confuse. */
    private static final int LATEST_REMINDER = 3;

    /** No step is further from its due date than this, weekends and what is late included. */
    private static final int FURTHEST = 7;

    private static final Step BEFORE = new Step(Step.Kind.BEFORE_DUE, 1);
    private static final Step AFTER = new Step(Step.Kind.AFTER_DUE, 1);

    private final RequestTable table;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    RequestKeeper(RequestTable table, Outbox outbox, TransactionTemplate transaction) {
        this.table = table;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    public void keep(Cause cause, LocalDate today, Definitions definitions) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<AskedUnit> passed = table.pass(today, BATCH);
                say(
                        cause,
                        passed,
                        (head, row) -> new RequestEvent.RequestDuePassed(
                                head, row.asked(), row.request().due()));
                return !passed.isEmpty();
            }));
        }
        List<AskedUnit> pending = table.pending(today.minusDays(FURTHEST), today.plusDays(FURTHEST));
        for (int from = 0; from < pending.size(); from += BATCH) {
            List<AskedUnit> batch = pending.subList(from, Math.min(from + BATCH, pending.size()));
            transaction.executeWithoutResult(status -> chase(cause, new RequestNotice(definitions, today), batch));
        }
    }

    private void chase(Cause cause, RequestNotice notice, List<AskedUnit> batch) {
        List<Function<EventHead, RequestEvent>> events = new ArrayList<>();
        for (AskedUnit one : batch) {
            step(one.request(), notice.today())
                    .ifPresent(step -> table.lock(one.asked())
                            .filter(AskedUnit::pending)
                            .filter(row -> table.remind(row, name(step), cause.at()))
                            .ifPresent(row -> events.add(head -> notice.about(head, row, step, null))));
        }
        outbox.append(Topics.REQUESTS, cause, events);
    }

    static String name(Step step) {
        return step.kind() + "-" + step.workingDays();
    }

    /** The latest step whose day has come and is not long past. What was sent on that day or later needs no reminder. */
    static Optional<Step> step(Request request, LocalDate today) {
        LocalDate before = next(request.due(), -1);
        LocalDate after = next(request.due(), 1);
        if (has(after, today)) {
            return Optional.of(AFTER);
        }
        return has(before, today) && !today.isAfter(request.due()) && before.isAfter(request.sent())
                ? Optional.of(BEFORE)
                : Optional.empty();
    }

    private static boolean has(LocalDate come, LocalDate today) {
        return !come.isAfter(today) && come.plusDays(LATEST_REMINDER).isAfter(today);
    }

    /** The nearest day from Monday to Friday. */
    private static LocalDate next(LocalDate from, int direction) {
        LocalDate day = from.plusDays(direction);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private void say(Cause cause, List<AskedUnit> about, BiFunction<EventHead, AskedUnit, RequestEvent> event) {
        outbox.append(
                Topics.REQUESTS,
                cause,
                about.stream()
                        .<Function<EventHead, RequestEvent>>map(row -> head -> event.apply(head, row))
                        .toList());
    }
}
