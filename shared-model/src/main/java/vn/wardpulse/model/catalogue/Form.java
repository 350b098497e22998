package vn.wardpulse.model.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * The indicators that units of one level owe for a frequency.
 *
 * @param frequency of the form and of all its indicators
 * @param level the kind of unit that owes it
 * @param scope the unit under which it is owed, itself included
 * @param calendar which sets data windows and due dates
 * @param firstYear first year it is owed for
 * @param lastYear last year it is owed for, or null if open
 * @param indicators in the order in which they are asked
 * @param periods the only ones that it is asked for, in order; empty if it is asked for every one of its years
 */
public record Form(
        FormCode code,
        Name name,
        Frequency frequency,
        UnitKind level,
        UnitId scope,
        CalendarCode calendar,
        int firstYear,
        @Nullable Integer lastYear,
        List<IndicatorCode> indicators,
        List<Period> periods) {

    public Form {
        indicators = List.copyOf(indicators);
        periods = periods.stream().distinct().sorted().toList();
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("form %s asks for nothing".formatted(code));
        }
    }

    /** One that is asked for every period of its years. */
    public Form(
            FormCode code,
            Name name,
            Frequency frequency,
            UnitKind level,
            UnitId scope,
            CalendarCode calendar,
            int firstYear,
            @Nullable Integer lastYear,
            List<IndicatorCode> indicators) {
        this(code, name, frequency, level, scope, calendar, firstYear, lastYear, indicators, List.of());
    }

    /** Whether the form is asked for {@code period} at all. */
    public boolean asks(Period period) {
        return period.frequency() == frequency
                && period.year() >= firstYear
                && (lastYear == null || period.year() <= lastYear)
                && (periods.isEmpty() || periods.contains(period));
    }
}
