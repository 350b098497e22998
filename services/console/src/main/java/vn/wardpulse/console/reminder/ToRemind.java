package vn.wardpulse.console.reminder;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Duty;
import vn.wardpulse.console.api.Reminder;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.UnitNames;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** The reports that are late, and those that are about to be: overdue, returned, or due within days. */
@Component
public class ToRemind {

    /** Working days before the due date from which on a report that is not there is about to be late. */
    private static final int SOON = 3;

    private final Submissions submissions;
    private final LatestReminders reminders;
    private final UnitNames names;

    ToRemind(Submissions submissions, LatestReminders reminders, UnitNames names) {
        this.submissions = submissions;
        this.reminders = reminders;
        this.names = names;
    }

    /**
     * One of them.
     *
     * @param report {@code unit/form/period}
     * @param soon whether it is about to be late, and not late yet
     * @param reminded when the unit was last reminded, and what became of the letters
     */
    public record Row(
            String report,
            boolean soon,
            String unit,
            String period,
            String address,
            String tone,
            String word,
            String due,
            @Nullable String reminded) {}

    /** Of the chosen unit and those under it, the longest overdue first. */
    public List<Row> rows(Access access, Choice choice, Words words) {
        UnitId unit = choice.unit().id();
        List<Duty> duties = submissions.duties(access, unit, choice.period().year()).stream()
                .filter(ToRemind::worthIt)
                .sorted(Comparator.comparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Duty::unit))
                .toList();
        Map<Obligation, Reminder> latest = duties.isEmpty() ? Map.of() : reminders.of(access, unit);
        return duties.stream()
                .map(duty -> row(
                        duty,
                        latest.get(duty.obligation()),
                        names.of(access, duty.unit(), duty.period(), words),
                        words))
                .toList();
    }

    private static boolean worthIt(Duty duty) {
        Integer daysLeft = duty.daysLeft();
        return duty.pending() && !duty.closed() && (late(duty) || daysLeft != null && daysLeft <= SOON);
    }

    private static boolean late(Duty duty) {
        return duty.overdue() || duty.state() == Duty.State.RETURNED;
    }

    private static Row row(Duty duty, @Nullable Reminder reminder, String unit, Words words) {
        ReminderWords said = new ReminderWords(words);
        String told = said.told(reminder, duty.remindedAt());
        String state = duty.state().name().toLowerCase(Locale.ROOT);
        return new Row(
                duty.path(),
                !late(duty),
                unit,
                words.opening(words.period(duty.period())),
                "/phieu/" + duty.path(),
                duty.overdue() ? "overdue" : state,
                words.opening(words.say("state." + state)),
                words.due(duty.due(), duty.daysLeft(), true, duty.overdue()),
                reminder == null ? told : told + " · " + said.letters(reminder));
    }
}
