package vn.wardpulse.submission.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.DueDatePassed;
import vn.wardpulse.model.report.ReportEvent.ObligationOpened;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.matter.MatterKeeper;
import vn.wardpulse.submission.obligation.ObligationTable.Known;
import vn.wardpulse.submission.reminder.Reminders;
import vn.wardpulse.submission.report.History;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.submission.request.RequestKeeper;
import vn.wardpulse.submission.task.TaskKeeper;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * Keeps the obligations up to the clock and to the definitions, whichever moves.
 *
 * <p>What is already said is in the database, so repeating a pass, after a crash or by a second instance, says nothing
 * twice. A pass over everything happens at start and when a definition has changed; else only the new days are looked
 * at.
 */
final class ObligationKeeper implements SettledClock {

    /** So many obligations change in one transaction. */
    private static final int BATCH = 500;

    private final Clock clock;
    private final BooleanSupplier catalogueKnown;
    private final DefinitionBook book;
    private final ObligationTable table;
    private final History history;
    private final Reminders reminders;
    private final TaskKeeper tasks;
    private final RequestKeeper requests;
    private final MatterKeeper matters;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable Settled settled;

    ObligationKeeper(
            Clock clock,
            BooleanSupplier catalogueKnown,
            DefinitionBook book,
            ObligationTable table,
            History history,
            Reminders reminders,
            TaskKeeper tasks,
            RequestKeeper requests,
            MatterKeeper matters,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.catalogueKnown = catalogueKnown;
        this.book = book;
        this.table = table;
        this.history = history;
        this.reminders = reminders;
        this.tasks = tasks;
        this.requests = requests;
        this.matters = matters;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Up to where everything is applied. */
    private record Settled(LocalDate day, long changes) {}

    @Override
    public Instant now() {
        if (!catalogueKnown.getAsBoolean()) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Fault.error(
                            "not-ready",
                            "submission",
                            "Hệ thống đang khởi động, chưa nạp xong danh mục. Thử lại sau ít giây.",
                            "The system is starting and still reads the catalogue. Try again in a few seconds."));
        }
        Instant now = read();
        settle(now);
        return now;
    }

    void tick() {
        if (catalogueKnown.getAsBoolean()) {
            settle(read());
        }
    }

    private Instant read() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void settle(Instant now) {
        LocalDate today = Lateness.day(now);
        if (isSettled(today, book.current())) {
            return;
        }
        one.lock();
        try {
            Definitions definitions = book.current();
            if (!isSettled(today, definitions)) {
                apply(now, today, definitions);
                settled = new Settled(today, definitions.changes());
            }
        } finally {
            one.unlock();
        }
    }

    private boolean isSettled(LocalDate today, Definitions definitions) {
        Settled last = settled;
        return last != null && !today.isAfter(last.day()) && last.changes() == definitions.changes();
    }

    private void apply(Instant now, LocalDate today, Definitions definitions) {
        Settled last = settled;
        LocalDate from = last != null && last.changes() == definitions.changes() ? last.day() : LocalDate.MIN;
        List<Owed> owed = owed(definitions, from, today);
        Cause cause = new Cause(now, EventHead.SYSTEM, UUID.randomUUID());
        if (from.equals(LocalDate.MIN)) {
            Map<Obligation, Known> known = Objects.requireNonNull(transaction.execute(status -> table.all()));
            inBatches(
                    owed.stream()
                            .filter(one -> !known.containsKey(one.obligation()))
                            .toList(),
                    batch -> {
                        say(cause, table.open(batch, now), ObligationKeeper::opened);
                    });
            inBatches(owed.stream().filter(one -> hasMoved(one, known)).toList(), batch -> {
                say(cause, table.move(batch), ObligationKeeper::moved);
            });
        } else {
            inBatches(owed, batch -> say(cause, table.open(batch, now), ObligationKeeper::opened));
        }
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<Known> passed = table.pass(today, BATCH);
                say(cause, passed, ObligationKeeper::passed);
                return !passed.isEmpty();
            }));
        }
        reminders.say(cause, today, definitions);
        tasks.keep(cause, today, definitions);
        requests.keep(cause, today, definitions);
        matters.keep(cause, today, definitions);
    }

    /** What opened after {@code after} and by {@code today}, in order of time. */
    private static List<Owed> owed(Definitions definitions, LocalDate after, LocalDate today) {
        List<Owed> owed = new ArrayList<>();
        for (Form form : definitions.forms().values()) {
            for (CalendarYear.Entry entry : definitions.entries(form)) {
                if (entry.opens().isAfter(after) && !entry.opens().isAfter(today)) {
                    definitions
                            .owing(form, entry)
                            .forEach(unit ->
                                    owed.add(new Owed(new Obligation(unit, form.code(), entry.period()), entry)));
                }
            }
        }
        owed.sort(Owed.BY_TIME);
        return owed;
    }

    private static boolean hasMoved(Owed owed, Map<Obligation, Known> all) {
        Known known = all.get(owed.obligation());
        return known != null
                && known.due() != null
                && !(known.due(owed.entry().due()).equals(known.due())
                        && owed.entry().opens().equals(known.opens()));
    }

    private void inBatches(List<Owed> owed, java.util.function.Consumer<List<Owed>> work) {
        for (int from = 0; from < owed.size(); from += BATCH) {
            List<Owed> batch = owed.subList(from, Math.min(from + BATCH, owed.size()));
            transaction.executeWithoutResult(status -> work.accept(batch));
        }
    }

    private void say(Cause cause, List<Known> about, BiFunction<EventHead, Known, ReportEvent> event) {
        List<ReportEvent> said = outbox.append(
                Topics.REPORTS,
                cause,
                about.stream()
                        .<java.util.function.Function<EventHead, ReportEvent>>map(
                                known -> head -> event.apply(head, known))
                        .toList());
        List<History.Happened> happened = new ArrayList<>(said.size());
        for (int i = 0; i < said.size(); i++) {
            happened.add(new History.Happened(about.get(i).id(), EventHead.SYSTEM, said.get(i)));
        }
        history.add(happened);
    }

    private static ReportEvent opened(EventHead head, Known known) {
        return new ObligationOpened(head, known.obligation(), due(known));
    }

    /** A moved due date decides anew whether what was received was in time. */
    private static ReportEvent moved(EventHead head, Known known) {
        Instant received = known.firstReceived();
        return new ObligationOpened(
                head, known.obligation(), due(known), received == null ? null : Lateness.of(received, due(known)));
    }

    private static ReportEvent passed(EventHead head, Known known) {
        return new DueDatePassed(head, known.obligation(), due(known));
    }

    private static LocalDate due(Known known) {
        return Objects.requireNonNull(known.due(), "history is never due");
    }
}
