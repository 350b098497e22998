package vn.wardpulse.submission;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.testing.TestUnits;

/** A small plan: one city, two districts, three wards, and every kind of measure. */
final class TestPlan {

    static final UnitId CITY = new UnitId("01");
    static final UnitId DISTRICT = new UnitId("004");
    static final UnitId OTHER_DISTRICT = new UnitId("009");
    static final UnitId WARD = new UnitId("00139");
    static final UnitId NEIGHBOUR = new UnitId("00124");
    static final UnitId STRANGER = new UnitId("00343");
    static final FormCode MONTHLY = new FormCode("LB2023-M");
    static final FormCode QUARTERLY = new FormCode("LB2023-Q");

    private TestPlan() {}

    static List<Function<EventHead, CatalogueEvent>> all() {
        List<Function<EventHead, CatalogueEvent>> all = new ArrayList<>();
        all.add(unit(CITY, UnitKind.CITY, null));
        all.add(unit(DISTRICT, UnitKind.DISTRICT, CITY));
        all.add(unit(OTHER_DISTRICT, UnitKind.DISTRICT, CITY));
        all.add(unit(WARD, UnitKind.WARD, DISTRICT));
        all.add(unit(NEIGHBOUR, UnitKind.WARD, DISTRICT));
        all.add(unit(STRANGER, UnitKind.WARD, OTHER_DISTRICT));
        indicators().forEach(indicator -> all.add(head -> new CatalogueEvent.IndicatorDefined(head, indicator)));
        all.add(calendar(2023, Map.of()));
        all.add(form(MONTHLY, Frequency.MONTH));
        all.add(form(QUARTERLY, Frequency.QUARTER));
        all.add(head -> new CatalogueEvent.TargetsSet(
                head,
                new UnitTargets(
                        WARD,
                        2023,
                        Map.of(
                                new IndicatorCode("URB-02"), new Target.AtLeast(new BigDecimal("6")),
                                new IndicatorCode("SEC-01"),
                                        new Target.Reduction(BigInteger.valueOf(5), BigInteger.valueOf(100), 2022)))));
        return all;
    }

    static Function<EventHead, CatalogueEvent> unit(UnitId id, UnitKind kind, @Nullable UnitId parent) {
        Unit unit = TestUnits.unit(id, kind, parent);
        return head -> new CatalogueEvent.UnitDefined(head, unit);
    }

    static List<Indicator> indicators() {
        return List.of(
                indicator("URB-02", MeasureKind.FLOW, "công trình", Frequency.MONTH, 0, 0),
                indicator("SEC-01", MeasureKind.FLOW, "vụ", Frequency.MONTH, 0, 0),
                indicator("ADM-01", MeasureKind.RATIO, "%", Frequency.MONTH, 2, 0),
                indicator("SEC-04", MeasureKind.RATIO, "%", Frequency.MONTH, 1, 1),
                indicator("ADM-03", MeasureKind.SCORE, "điểm", Frequency.QUARTER, 1, 0),
                indicator("URB-01", MeasureKind.LEVEL, "tuyến", Frequency.QUARTER, 0, 0),
                indicator("YES-01", MeasureKind.YES_NO, "có/không", Frequency.QUARTER, 0, 0));
    }

    static Indicator indicator(
            String code, MeasureKind measure, String unit, Frequency frequency, int decimals, int partDecimals) {
        boolean ratio = measure == MeasureKind.RATIO;
        return new Indicator(
                new IndicatorCode(code),
                new ThemeCode("URB"),
                new Name("Chỉ tiêu " + code, "Indicator " + code),
                measure,
                new Name(unit, unit),
                decimals,
                partDecimals,
                frequency,
                measure == MeasureKind.LEVEL ? TimeRule.LAST : TimeRule.SUM,
                ratio ? UnitRule.RATIO : UnitRule.SUM,
                Direction.HIGHER,
                ratio ? new Name("Tử số", "Numerator") : null,
                ratio ? new Name("Mẫu số", "Denominator") : null,
                1);
    }

    static Function<EventHead, CatalogueEvent> form(FormCode code, Frequency frequency) {
        Form form = new Form(
                code,
                new Name("Biểu " + code, "Form " + code),
                frequency,
                UnitKind.WARD,
                DISTRICT,
                new CalendarCode("ND09"),
                2023,
                2023,
                indicators().stream()
                        .filter(indicator -> indicator.frequency() == frequency)
                        .map(Indicator::code)
                        .toList());
        return head -> new CatalogueEvent.FormDefined(head, form);
    }

    /** Decree 09's calendar, with due dates moved where {@code moved} says so. */
    static Function<EventHead, CatalogueEvent> calendar(int year, Map<Period, LocalDate> moved) {
        return calendar(year, moved, due -> List.of());
    }

    /** The same, whose reports are reminded of on the days that {@code schedule} gives for a due date. */
    static Function<EventHead, CatalogueEvent> calendar(
            int year, Map<Period, LocalDate> moved, Function<LocalDate, List<CalendarYear.ReminderDay>> schedule) {
        List<CalendarYear.Entry> entries = Period.allOf(year).stream()
                .map(period -> {
                    YearMonth first = YearMonth.of(year, period.firstMonth());
                    YearMonth last = YearMonth.of(year, period.lastMonth());
                    LocalDate from = first.minusMonths(1).atDay(15);
                    LocalDate opens = period.frequency() == Frequency.MONTH ? from : last.atDay(1);
                    LocalDate due = moved.getOrDefault(period, workingDay(last.atDay(15)));
                    return new CalendarYear.Entry(period, from, last.atDay(14), opens, due, schedule.apply(due));
                })
                .toList();
        CalendarYear calendar =
                new CalendarYear(new CalendarCode("ND09"), year, new Name("Nghị định 09", "Decree 09"), entries);
        return head -> new CatalogueEvent.CalendarYearDefined(head, calendar);
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working;
    }

    static EventHead head(long position) {
        return new EventHead(position, Instant.parse("2022-12-01T02:00:00Z"), "quantri", new UUID(0, position));
    }
}
