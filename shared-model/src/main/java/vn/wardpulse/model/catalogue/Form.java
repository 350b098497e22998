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
        List<IndicatorCode> indicators) {

    public Form {
        indicators = List.copyOf(indicators);
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("form %s asks for nothing".formatted(code));
        }
    }

    /** Whether the form is asked for {@code period} at all. */
    public boolean asks(Period period) {
        return period.frequency() == frequency
                && period.year() >= firstYear
                && (lastYear == null || period.year() <= lastYear);
    }
}
