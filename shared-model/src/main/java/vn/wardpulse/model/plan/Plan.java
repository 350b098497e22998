package vn.wardpulse.model.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

/**
 * A plan as it was issued. Its tasks are definitions of their own.
 *
 * @param number of the document, such as {@code 160/KH-QU}
 * @param issued day of issue; null where it is not known
 * @param issuer the body that issued it, which need not be a unit
 * @param scope the unit under which it holds, itself included
 * @param standing the unit that watches over it and leads what the plan gives to nobody; null where there is none
 * @param first first day on which it holds
 * @param last last day on which it holds; null if open
 * @param carriesOut the higher plan that it carries out; null where it carries out none
 * @param follows the plan of the years before that it was made from; null where it was made anew
 * @param themes roots of the trees of themes that it holds, in its order
 * @param forms that are reported under it, in its order
 * @param indicators that it holds beside those of its themes, in its order
 * @param documents numbers of the documents that it rests on
 * @param calendar which sets due dates of its tasks; null where they are due on the last day of their time
 * @param reminders the calendar by whose schedule its tasks are reminded of; null where nobody is
 * @param rounds in order
 */
public record Plan(
        PlanCode code,
        String number,
        @Nullable LocalDate issued,
        Name issuer,
        UnitId scope,
        @Nullable UnitId standing,
        LocalDate first,
        @Nullable LocalDate last,
        Name title,
        @Nullable PlanCode carriesOut,
        @Nullable PlanCode follows,
        List<ThemeCode> themes,
        List<FormCode> forms,
        List<IndicatorCode> indicators,
        List<String> documents,
        @Nullable CalendarCode calendar,
        @Nullable CalendarCode reminders,
        List<Round> rounds) {

    public Plan {
        themes = List.copyOf(themes);
        forms = List.copyOf(forms);
        indicators = List.copyOf(indicators);
        documents = List.copyOf(documents);
        rounds = rounds.stream().sorted(Comparator.comparingInt(Round::number)).toList();
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("plan %s ends on %s, before %s".formatted(code, last, first));
        }
    }

    /** The same with other rounds. */
    public Plan with(List<Round> others) {
        return new Plan(
                code,
                number,
                issued,
                issuer,
                scope,
                standing,
                first,
                last,
                title,
                carriesOut,
                follows,
                themes,
                forms,
                indicators,
                documents,
                calendar,
                reminders,
                others);
    }

    /** Whether it holds on any day from {@code from} to {@code to}. */
    public boolean meets(LocalDate from, LocalDate to) {
        return !to.isBefore(first) && (last == null || !from.isAfter(last));
    }
}
