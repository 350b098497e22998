package vn.wardpulse.catalogue.imports;

import java.util.List;
import java.util.stream.Stream;
import vn.wardpulse.catalogue.calendars.ReportingCalendar;
import vn.wardpulse.catalogue.calendars.SpecialDay;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitTargets;

/** All that an import will do. */
record Plan(
        Difference<Unit> units,
        Difference<Theme> themes,
        Difference<IndicatorEntry> indicators,
        Difference<ReportingCalendar> calendars,
        Difference<SpecialDay> holidays,
        Difference<CalendarYear> calendarYears,
        Difference<Form> forms,
        Difference<UnitTargets> targets) {

    List<Change> changes() {
        return Stream.of(units, themes, indicators, calendars, holidays, calendarYears, forms, targets)
                .flatMap(difference -> difference.changes().stream())
                .toList();
    }
}
