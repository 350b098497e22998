package vn.wardpulse.model.plan;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.wardpulse.model.Name;

/**
 * Moves what a plan says on by whole years, for the plan that follows it.
 *
 * @param first first year of the plan
 * @param last last year of it; where it is open, the first
 * @param years by how many; at least one
 */
public record Later(int first, int last, int years) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    public Later {
        if (years < 1 || last < first) {
            throw new IllegalArgumentException("%d years after %d to %d".formatted(years, first, last));
        }
    }

    /** To the years that come after those of the plan. */
    public static Later next(Plan plan) {
        LocalDate end = plan.last();
        int first = plan.first().getYear();
        int last = end == null ? first : end.getYear();
        return new Later(first, last, last - first + 1);
    }

    /** From the one plan to the one that follows it; the same where it does not begin in a later year. */
    public static Later between(Plan before, Plan after) {
        LocalDate end = before.last();
        int first = before.first().getYear();
        return new Later(
                first,
                end == null ? first : end.getYear(),
                Math.max(1, after.first().getYear() - first));
    }

    /** With every year of the plan that stands in it moved on; other years stay. */
    public String in(String text) {
        return YEAR.matcher(text).replaceAll(this::year);
    }

    private String year(MatchResult found) {
        int year = Integer.parseInt(found.group());
        return String.valueOf(year < first || year > last ? year : year + years);
    }

    public Name in(Name name) {
        return new Name(in(name.vi()), in(name.en()));
    }

    public Timing in(Timing timing) {
        return timing.first() == null || timing.last() == null
                ? timing
                : Timing.of(timing.first().plusYears(years), timing.last().plusYears(years));
    }

    public LocalDate in(LocalDate day) {
        return day.plusYears(years);
    }
}
