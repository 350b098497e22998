package vn.wardpulse.catalogue.forms;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vn.wardpulse.catalogue.calendars.ReportingCalendar;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;

/** What holds of all forms together: they ask for known things, and no unit owes an indicator twice. */
public final class FormRules {

    private final SortedMap<UnitId, Unit> units;
    private final SortedMap<IndicatorCode, IndicatorEntry> indicators;
    private final SortedMap<CalendarCode, ReportingCalendar> calendars;
    private final Statements<FormCode, Form> statedForms;
    private final Statements<IndicatorCode, IndicatorEntry> statedIndicators;
    private final Statements<CalendarCode, ReportingCalendar> statedCalendars;
    private final Faults faults;

    public FormRules(
            SortedMap<UnitId, Unit> units,
            SortedMap<IndicatorCode, IndicatorEntry> indicators,
            SortedMap<CalendarCode, ReportingCalendar> calendars,
            Statements<FormCode, Form> statedForms,
            Statements<IndicatorCode, IndicatorEntry> statedIndicators,
            Statements<CalendarCode, ReportingCalendar> statedCalendars,
            Faults faults) {
        this.units = units;
        this.indicators = indicators;
        this.calendars = calendars;
        this.statedForms = statedForms;
        this.statedIndicators = statedIndicators;
        this.statedCalendars = statedCalendars;
        this.faults = faults;
    }

    public void check(Collection<Form> forms) {
        List<Form> inOrder = List.copyOf(forms);
        for (int i = 0; i < inOrder.size(); i++) {
            Form form = inOrder.get(i);
            form.indicators().forEach(indicator -> known(form, indicator));
            calendar(form);
            for (Form other : inOrder.subList(0, i)) {
                apart(form, other);
            }
        }
    }

    private void known(Form form, IndicatorCode code) {
        IndicatorEntry entry = indicators.get(code);
        if (entry == null) {
            faults.add(
                    place(form),
                    "indicators",
                    "unknown-indicator",
                    "Không có chỉ tiêu '%s'. Kiểm tra mã, hoặc nhập chỉ tiêu trước.".formatted(code),
                    "There is no indicator '%s'. Check the code, or import the indicator first.".formatted(code));
        } else if (entry.indicator().frequency() != form.frequency()) {
            Place place = Optional.ofNullable(statedForms.place(form.code()))
                    .or(() -> Optional.ofNullable(statedIndicators.place(code)))
                    .orElse(new Place(FormSheet.FILE, 0));
            faults.add(
                    place,
                    "frequency",
                    "frequency-differs",
                    "Chỉ tiêu '%s' có kỳ báo cáo khác biểu '%s'. Đưa vào biểu cùng kỳ, hoặc sửa kỳ."
                            .formatted(code, form.code()),
                    "Indicator '%s' has another frequency than form '%s'. Put it into a form of its own frequency, or correct one."
                            .formatted(code, form.code()));
        }
    }

    private void calendar(Form form) {
        ReportingCalendar calendar = calendars.get(form.calendar());
        if (calendar == null) {
            faults.add(
                    place(form),
                    "calendar",
                    "unknown-calendar",
                    "Không có lịch '%s'. Kiểm tra mã, hoặc nhập lịch trước.".formatted(form.calendar()),
                    "There is no calendar '%s'. Check the code, or import the calendar first."
                            .formatted(form.calendar()));
            return;
        }
        int lastYear = Objects.requireNonNullElse(form.lastYear(), form.firstYear());
        if (form.firstYear() < calendar.firstYear() || lastYear > calendar.lastYear()) {
            Place place = Optional.ofNullable(statedForms.place(form.code()))
                    .or(() -> Optional.ofNullable(statedCalendars.place(form.calendar())))
                    .orElse(new Place(FormSheet.FILE, 0));
            faults.add(
                    place,
                    "calendar",
                    "years-without-calendar",
                    "Lịch '%s' chỉ có từ %d đến %d, không đủ cho biểu '%s'. Mở rộng lịch hoặc sửa năm của biểu."
                            .formatted(form.calendar(), calendar.firstYear(), calendar.lastYear(), form.code()),
                    "Calendar '%s' covers %d to %d, too little for form '%s'. Extend it, or correct the form's years."
                            .formatted(form.calendar(), calendar.firstYear(), calendar.lastYear(), form.code()));
        }
    }

    /** An indicator stands in exactly one form per unit and period. */
    private void apart(Form form, Form other) {
        boolean sameYears = (form.lastYear() == null || form.lastYear() >= other.firstYear())
                && (other.lastYear() == null || other.lastYear() >= form.firstYear());
        boolean samePeriods = form.periods().isEmpty()
                || other.periods().isEmpty()
                || !Collections.disjoint(form.periods(), other.periods());
        if (form.level() != other.level() || !sameYears || !samePeriods || !sameUnits(form.scope(), other.scope())) {
            return;
        }
        Set<IndicatorCode> both = new HashSet<>(form.indicators());
        both.retainAll(other.indicators());
        both.stream()
                .sorted()
                .forEach(code -> faults.add(
                        place(form),
                        "indicators",
                        "indicator-in-two-forms",
                        "Chỉ tiêu '%s' đã có trong biểu '%s' cho cùng đơn vị và kỳ. Giữ ở một biểu."
                                .formatted(code, other.code()),
                        "Indicator '%s' already stands in form '%s' for the same units and periods. Keep it in one form."
                                .formatted(code, other.code())));
    }

    private boolean sameUnits(UnitId scope, UnitId other) {
        return above(scope).contains(other) || above(other).contains(scope);
    }

    /** A unit and everything it ever stood under. */
    private Set<UnitId> above(UnitId id) {
        Set<UnitId> all = new HashSet<>();
        collect(id, all);
        return all;
    }

    private void collect(UnitId id, Set<UnitId> all) {
        Unit unit = units.get(id);
        if (all.add(id) && unit != null) {
            for (Unit.Spell spell : unit.spells()) {
                UnitId parent = spell.parent();
                if (parent != null) {
                    collect(parent, all);
                }
            }
        }
    }

    private Place place(Form form) {
        return statedForms.place(form.code(), FormSheet.FILE);
    }
}
