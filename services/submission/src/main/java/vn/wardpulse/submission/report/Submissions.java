package vn.wardpulse.submission.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.submission.figures.Checked;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.submission.reminder.Reminders;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * Does what is asked of a report: one transaction that locks it, asks the {@link Rules}, and writes down versions,
 * history, events and the answer, or nothing.
 */
final class Submissions {

    private final SettledClock clock;
    private final TransactionTemplate transaction;
    private final Reports reports;
    private final Register register;
    private final History history;
    private final Answers answers;
    private final Desk desk;
    private final Reminders reminders;
    private final Tally tally;

    Submissions(
            SettledClock clock,
            TransactionTemplate transaction,
            Reports reports,
            Register register,
            History history,
            Answers answers,
            Desk desk,
            Reminders reminders,
            Tally tally) {
        this.clock = clock;
        this.transaction = transaction;
        this.reports = reports;
        this.register = register;
        this.history = history;
        this.answers = answers;
        this.desk = desk;
        this.reminders = reminders;
        this.tally = tally;
    }

    ReportView save(Call call, List<Line> lines, @Nullable String narrative) {
        return keep(call, file -> {
            Checked read = file.check().read(lines);
            demandSound(together(read, narrative));
            return new Contents(read.figures(), file.narrative(narrative));
        });
    }

    /** Keeps as the draft what {@code work} makes of the report, while nobody else can change it. */
    ReportView keep(Call call, Function<Desk.File, Contents> work) {
        return tally.count(
                Act.Name.SAVE,
                () -> inTransaction(call, Act.Name.SAVE, file -> {
                    demandTakesDrafts(call, file);
                    Contents draft = work.apply(file);
                    reports.keepDraft(
                            file.row(),
                            file.nothing(draft) ? null : draft,
                            call.reader().displayName(),
                            file.now());
                    return file.report();
                }));
    }

    /** Refuses whoever could not keep a draft of what lies on the desk. */
    static void demandKeepable(Call call, Desk.File file) {
        demandPossible(call, Act.Name.SAVE, file);
        demandTakesDrafts(call, file);
    }

    private static void demandTakesDrafts(Call call, Desk.File file) {
        if (file.report().state() == ReportState.SUBMITTED) {
            throw Refusal.ALREADY_HANDED_IN.toAnswer(call.obligation());
        }
        if (!Rules.possible(file.report()).contains(Act.Name.SAVE)) {
            throw Refusal.PERIOD_CLOSED.toAnswer(call.obligation());
        }
    }

    /** Hands in the lines, or the draft if there are none. */
    ReportView submit(Call call, @Nullable List<Line> lines, @Nullable String narrative) {
        return change(call, Act.Name.SUBMIT, file -> {
            Checked checked = file.checked(lines);
            return new Wanted(new Act.Submit(checked.figures(), file.words(narrative)), together(checked, narrative));
        });
    }

    ReportView correct(
            Call call,
            @Nullable List<Line> lines,
            @Nullable String narrative,
            String reason,
            @Nullable String document) {
        return change(call, Act.Name.CORRECT, file -> {
            Checked checked = file.checked(lines);
            return new Wanted(
                    new Act.Correct(checked.figures(), file.words(narrative), reason, document),
                    together(checked, narrative));
        });
    }

    /** Enters for its unit what came on paper. Its own draft stays: it may hold what the paper does not. */
    ReportView receive(Call call, List<Line> lines, @Nullable String narrative, OnPaper paper) {
        return change(call, Act.Name.RECEIVE, file -> {
            DirectionFaults.demandReceipt(paper.receivedOn(), file.row(), Lateness.day(file.now()));
            Checked checked = file.checked(lines);
            Words words = new Words(narrative == null ? null : Narratives.kept(narrative), List.of());
            return new Wanted(new Act.Receive(checked.figures(), words, paper), together(checked, narrative));
        });
    }

    ReportView extend(Call call, LocalDate due, String reason) {
        return change(call, Act.Name.EXTEND, file -> {
            DirectionFaults.demandLater(due, file.row());
            return new Wanted(new Act.Extend(due, reason), List.of());
        });
    }

    ReportView close(Call call) {
        return change(call, Act.Name.CLOSE, file -> new Wanted(new Act.Close(), List.of()));
    }

    ReportView reopen(Call call, String reason) {
        return change(call, Act.Name.REOPEN, file -> new Wanted(new Act.Reopen(reason), List.of()));
    }

    ReportView approve(Call call, int version) {
        return change(call, Act.Name.APPROVE, file -> new Wanted(new Act.Approve(version), List.of()));
    }

    ReportView giveBack(Call call, int version, String reason) {
        return change(call, Act.Name.RETURN, file -> new Wanted(new Act.Return(version, reason), List.of()));
    }

    ReportView withdraw(Call call, int version, String reason) {
        return change(call, Act.Name.WITHDRAW, file -> new Wanted(new Act.Withdraw(version, reason), List.of()));
    }

    /** Has the unit reminded now; the report stays as it is. */
    ReportView remind(Call call, @Nullable String sentence) {
        return tally.count(
                Act.Name.REMIND,
                () -> inTransaction(call, Act.Name.REMIND, file -> {
                    if (!Rules.possible(file.report()).contains(Act.Name.REMIND)) {
                        throw Refusal.NOTHING_TO_REMIND.toAnswer(call.obligation());
                    }
                    ReminderDue said = reminders
                            .ask(
                                    file.row().id(),
                                    call.obligation(),
                                    file.report().due(),
                                    call.cause(file.now()),
                                    file.reach().today(),
                                    file.reach().definitions(),
                                    sentence)
                            .orElseThrow(() -> Refusal.REMINDED_TODAY.toAnswer(call.obligation()));
                    history.add(file.row().id(), call.reader().displayName(), said);
                    return file.report();
                }));
    }

    /** An act, and what is wrong with its figures: said only if the rules would let it pass. */
    private record Wanted(Act act, List<Fault> faults) {}

    private ReportView change(Call call, Act.Name name, Function<Desk.File, Wanted> wanted) {
        return tally.count(
                name,
                () -> inTransaction(call, name, file -> {
                    Wanted now = wanted.apply(file);
                    return switch (Rules.decide(file.report(), now.act(), file.now())) {
                        case Decision.Refused(Refusal refusal) -> throw refusal.toAnswer(call.obligation());
                        case Decision.Accepted accepted -> {
                            demandSound(now.faults());
                            register.write(call, file, now.act(), accepted);
                            yield accepted.after();
                        }
                    };
                }));
    }

    private ReportView inTransaction(Call call, Act.Name name, Function<Desk.File, Report> work) {
        Instant now = clock.now();
        return Objects.requireNonNull(transaction.execute(status -> {
            Desk.File file = desk.open(call.reader(), reports.lock(call.obligation()), call.obligation(), now);
            // Before anything else: the act may have taken away the right to do it again.
            Optional<ReportView> before = Optional.ofNullable(call.key())
                    .flatMap(key -> answers.before(call.reader().name(), key, call.request()));
            if (before.isPresent()) {
                return before.get();
            }
            demandPossible(call, name, file);
            Report after = work.apply(file);
            ReportView answer = file.again(reports.find(call.obligation()).orElseThrow(), after)
                    .view();
            if (call.key() != null) {
                answers.keep(call.reader().name(), call.key(), call.request(), answer);
            }
            return answer;
        }));
    }

    private static List<Fault> together(Checked checked, @Nullable String narrative) {
        return Stream.concat(checked.faults().stream(), Narratives.faults(narrative).stream())
                .toList();
    }

    private static void demandSound(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-figures", faults);
        }
    }

    private static void demandPossible(Call call, Act.Name name, Desk.File file) {
        file.demand(name);
        demandSeen(call, file.row());
        if (file.row().state() == ReportState.HISTORY) {
            throw Refusal.HISTORY.toAnswer(call.obligation());
        }
    }

    private static void demandSeen(Call call, Row row) {
        if (call.expected() != null && call.expected() != row.revision()) {
            throw new Refused(
                    HttpStatus.PRECONDITION_FAILED,
                    Fault.error(
                            "stale-revision",
                            "If-Match",
                            "Báo cáo vừa được người khác cập nhật. Tải lại để xem bản mới nhất rồi thao tác lại.",
                            "Somebody else has just changed this report. Load it again, then repeat what you did."));
        }
    }
}
