package vn.wardpulse.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
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
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;

/**
 * What a synthetic country is asked for: wards under provinces under one country, and one form with every indicator for
 * every month.
 *
 * @param firstYear from which on the form is asked for
 * @param lastYear up to which it is
 */
record NationalPlan(int wards, int firstYear, int lastYear) {

    static final int INDICATORS = 31;
    static final int PROVINCES = 34;
    static final UnitId COUNTRY = new UnitId("VN");
    static final FormCode FORM = new FormCode("NATIONAL-M");
    private static final CalendarCode CALENDAR = new CalendarCode("MONTHS");

    List<CatalogueEvent> events() {
        List<CatalogueEvent> events = new ArrayList<>();
        events.add(unit(events, COUNTRY, UnitKind.COUNTRY, null));
        for (int province = 0; province < PROVINCES; province++) {
            events.add(unit(events, province(province), UnitKind.CITY, COUNTRY));
        }
        for (int ward = 0; ward < wards; ward++) {
            events.add(unit(events, ward(ward), UnitKind.WARD, province(ward % PROVINCES)));
        }
        ThemeCode theme = new ThemeCode("ALL");
        events.add(new CatalogueEvent.ThemeDefined(
                NationalYear.head(events.size()),
                new Theme(theme, null, new Name("Tất cả", "All"), BigDecimal.ONE, 1)));
        List<IndicatorCode> codes = new ArrayList<>();
        for (int n = 0; n < INDICATORS; n++) {
            Indicator indicator = indicator(n, theme);
            codes.add(indicator.code());
            events.add(new CatalogueEvent.IndicatorDefined(NationalYear.head(events.size()), indicator));
        }
        for (int calendarYear = firstYear; calendarYear <= lastYear; calendarYear++) {
            events.add(
                    new CatalogueEvent.CalendarYearDefined(NationalYear.head(events.size()), calendar(calendarYear)));
        }
        events.add(new CatalogueEvent.FormDefined(
                NationalYear.head(events.size()),
                new Form(
                        FORM,
                        new Name("Báo cáo tháng", "Monthly report"),
                        Frequency.MONTH,
                        UnitKind.WARD,
                        COUNTRY,
                        CALENDAR,
                        firstYear,
                        lastYear,
                        codes)));
        return events;
    }

    /** The mix of the plan of 2023: two fifths ratios, the rest flows, levels and a score. */
    static MeasureKind kind(int n) {
        return switch (n % 5) {
            case 0, 1 -> MeasureKind.RATIO;
            case 2, 3 -> MeasureKind.FLOW;
            default -> n == 4 ? MeasureKind.SCORE : MeasureKind.LEVEL;
        };
    }

    private static Indicator indicator(int n, ThemeCode theme) {
        MeasureKind kind = kind(n);
        boolean ratio = kind == MeasureKind.RATIO;
        Name part = new Name("số", "count");
        return new Indicator(
                code(n),
                theme,
                new Name("Chỉ tiêu " + n, "Indicator " + n),
                kind,
                ratio ? new Name("%", "%") : new Name("việc", "items"),
                1,
                0,
                Frequency.MONTH,
                kind == MeasureKind.FLOW || ratio ? TimeRule.SUM : TimeRule.LAST,
                ratio ? UnitRule.RATIO : kind == MeasureKind.SCORE ? UnitRule.AVERAGE : UnitRule.SUM,
                Direction.HIGHER,
                ratio ? part : null,
                ratio ? part : null,
                n);
    }

    private static CalendarYear calendar(int year) {
        List<CalendarYear.Entry> entries = Period.allOf(year).stream()
                .map(period -> {
                    LocalDate first = LocalDate.of(year, period.firstMonth(), 1);
                    LocalDate last = LocalDate.of(year, period.lastMonth(), 1)
                            .plusMonths(1)
                            .minusDays(1);
                    return new CalendarYear.Entry(period, first, last, first, last.plusDays(5));
                })
                .toList();
        return new CalendarYear(CALENDAR, year, new Name("Tháng dương lịch", "Calendar months"), entries);
    }

    private static CatalogueEvent unit(List<CatalogueEvent> before, UnitId id, UnitKind kind, @Nullable UnitId parent) {
        Name name = new Name("Đơn vị " + id, "Unit " + id);
        return new CatalogueEvent.UnitDefined(
                NationalYear.head(before.size()),
                new Unit(id, id.value(), kind, List.of(new Unit.Spell(null, null, name, parent))));
    }

    private static UnitId province(int n) {
        return new UnitId("P%02d".formatted(n));
    }

    static UnitId ward(int n) {
        return new UnitId("W%05d".formatted(n));
    }

    static IndicatorCode code(int n) {
        return new IndicatorCode("N-%02d".formatted(n));
    }
}
