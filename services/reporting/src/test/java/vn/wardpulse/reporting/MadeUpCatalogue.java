package vn.wardpulse.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.GroupCode;
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
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;

/**
 * The definitions of {@link History}: city 01 over districts 004 and 009, three wards. On 2023-07-01 ward C moves from
 * 004 to 009, and a quarter of ward A goes to ward B. One indicator for every rule over time and over units.
 */
final class MadeUpCatalogue {

    private static final CalendarCode CALENDAR = new CalendarCode("ND09");

    final List<CatalogueEvent> events = new ArrayList<>();
    final List<Indicator> indicators = new ArrayList<>();

    MadeUpCatalogue() {
        units();
        indicators();
        for (int year = 2022; year <= 2023; year++) {
            calendar(year);
        }
        LocalDate january = LocalDate.of(2023, 1, 1);
        events.add(new CatalogueEvent.UnitGroupDefined(
                definition(),
                new UnitGroup(
                        new GroupCode("AB"),
                        name("A và B"),
                        List.of(
                                new UnitGroup.Member(new UnitId("A"), january, null),
                                new UnitGroup.Member(new UnitId("B"), january, null)))));
        events.add(new CatalogueEvent.SuccessionDefined(
                definition(),
                new Succession(
                        new UnitId("A"),
                        LocalDate.of(2023, 7, 1),
                        Succession.Kind.SPLIT,
                        List.of(
                                new Succession.Successor(new UnitId("B"), new BigDecimal("0.25")),
                                new Succession.Successor(new UnitId("A"), new BigDecimal("0.75"))))));
    }

    /** The head of the definition after all those that are there. */
    EventHead definition() {
        return new EventHead(events.size() + 1, Instant.EPOCH, "quantri", new UUID(0, 0));
    }

    private void units() {
        unit("01", UnitKind.CITY, spell(null, null, null));
        unit("004", UnitKind.DISTRICT, spell(null, null, "01"));
        unit("009", UnitKind.DISTRICT, spell(null, null, "01"));
        unit("A", UnitKind.WARD, spell(null, null, "004"));
        unit("B", UnitKind.WARD, spell(null, null, "004"));
        LocalDate moved = LocalDate.of(2023, 7, 1);
        unit("C", UnitKind.WARD, spell(null, moved, "004"), spell(moved, null, "009"));
        events.add(new CatalogueEvent.ThemeDefined(
                definition(), new Theme(new ThemeCode("T"), null, name("Chủ đề"), BigDecimal.ONE, 1)));
    }

    private void unit(String id, UnitKind kind, Unit.Spell... spells) {
        events.add(new CatalogueEvent.UnitDefined(definition(), new Unit(new UnitId(id), id, kind, List.of(spells))));
    }

    private static Unit.Spell spell(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String parent) {
        return new Unit.Spell(from, to, name("Đơn vị"), parent == null ? null : new UnitId(parent));
    }

    private void indicators() {
        for (Frequency frequency : List.of(Frequency.MONTH, Frequency.QUARTER)) {
            for (TimeRule time : TimeRule.values()) {
                for (UnitRule units : List.of(UnitRule.SUM, UnitRule.AVERAGE, UnitRule.MIN, UnitRule.MAX)) {
                    indicator(frequency, time, units, time == TimeRule.SUM ? MeasureKind.FLOW : MeasureKind.LEVEL);
                }
                indicator(frequency, time, UnitRule.RATIO, MeasureKind.RATIO);
                indicator(frequency, time, UnitRule.RATIO, MeasureKind.YES_NO);
            }
        }
        form(History.MONTHLY, Frequency.MONTH);
        form(History.QUARTERLY, Frequency.QUARTER);
    }

    private void indicator(Frequency frequency, TimeRule time, UnitRule units, MeasureKind measure) {
        String code =
                "%s-%s-%s-%s".formatted(frequency, time, units, measure.name().replace('_', '-'));
        boolean ratio = measure == MeasureKind.RATIO;
        Indicator indicator = new Indicator(
                new IndicatorCode(code),
                new ThemeCode("T"),
                name(code),
                measure,
                name(ratio ? "%" : "hộ"),
                2,
                0,
                frequency,
                time,
                units,
                Direction.HIGHER,
                ratio ? name("tử số") : null,
                ratio ? name("mẫu số") : null,
                indicators.size() + 1);
        indicators.add(indicator);
        events.add(new CatalogueEvent.IndicatorDefined(definition(), indicator));
    }

    private void form(FormCode code, Frequency frequency) {
        events.add(new CatalogueEvent.FormDefined(
                definition(),
                new Form(
                        code,
                        name("Biểu"),
                        frequency,
                        UnitKind.WARD,
                        new UnitId("01"),
                        CALENDAR,
                        2022,
                        null,
                        indicators.stream()
                                .filter(i -> i.frequency() == frequency)
                                .map(Indicator::code)
                                .toList())));
    }

    /** Windows end on the 14th of a period's last month; reports are due the day after. */
    private void calendar(int year) {
        List<CalendarYear.Entry> entries = Period.allOf(year).stream()
                .map(period -> {
                    LocalDate first =
                            LocalDate.of(year, period.firstMonth(), 15).minusMonths(1);
                    LocalDate last = LocalDate.of(year, period.lastMonth(), 14);
                    return new CalendarYear.Entry(period, first, last, first, last.plusDays(1));
                })
                .toList();
        events.add(new CatalogueEvent.CalendarYearDefined(
                definition(), new CalendarYear(CALENDAR, year, name("Nghị định 09"), entries)));
    }

    private static Name name(String text) {
        return new Name(text, text);
    }
}
