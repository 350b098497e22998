package vn.wardpulse.submission.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
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
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Role;

/** The tree of the time, and who reaches what by it. */
class DefinitionsTest {

    private static final LocalDate REFORM = LocalDate.of(2024, 7, 1);
    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 14);
    private static final LocalDate AFTER = LocalDate.of(2024, 9, 14);
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId OLD = new UnitId("004");
    private static final UnitId NEW = new UnitId("009");

    /** A ward that moves from one district to another, and is gone in 2025. */
    private final Definitions definitions = definitions(
            unit("01", spell(null, null, null)),
            unit("004", spell(null, null, "01")),
            unit("009", spell(null, null, "01")),
            unit("00139", spell(null, REFORM, "004"), spell(REFORM, LocalDate.of(2025, 1, 1), "009")));

    @Test
    void aUnitStandsWhereItStoodThatDay() {
        assertThat(definitions.within(WARD, OLD, BEFORE)).isTrue();
        assertThat(definitions.within(WARD, NEW, BEFORE)).isFalse();
        assertThat(definitions.within(WARD, NEW, AFTER)).isTrue();
        assertThat(definitions.within(WARD, WARD, AFTER)).isTrue();
        assertThat(definitions.within(WARD, new UnitId("01"), LocalDate.of(2025, 1, 1)))
                .as("a unit that is gone stands nowhere")
                .isFalse();
    }

    @Test
    void aReformTakesNobodysPastAway() {
        Reach today = new Reach(definitions, AFTER);
        assertThat(today.covers(leadership(OLD), WARD, BEFORE)).isTrue();
        assertThat(today.covers(leadership(OLD), WARD, AFTER)).isFalse();
        assertThat(today.covers(leadership(NEW), WARD, BEFORE)).isTrue();
        Reach later = new Reach(definitions, LocalDate.of(2026, 1, 1));
        assertThat(later.covers(leadership(NEW), WARD, AFTER)).isTrue();
        assertThat(later.covers(leadership(NEW), WARD, null)).isFalse();
    }

    @Test
    void rulesAndTargetsStandByTheDay() {
        IndicatorCode code = new IndicatorCode("ADM-03");
        Name name = new Name("Hài lòng", "Satisfaction");
        ThemeCode theme = new ThemeCode("ADM");
        Indicator.Amendment finer = new Indicator.Amendment(REFORM, theme, 2, 0, TimeRule.AVERAGE, UnitRule.AVERAGE);
        Indicator indicator = new Indicator(
                        code,
                        theme,
                        name,
                        MeasureKind.SCORE,
                        name,
                        1,
                        0,
                        Frequency.QUARTER,
                        TimeRule.LAST,
                        UnitRule.AVERAGE,
                        Direction.HIGHER,
                        null,
                        null,
                        1)
                .with(List.of(finer));
        Form form = new Form(
                new FormCode("Q"),
                name,
                Frequency.QUARTER,
                UnitKind.WARD,
                OLD,
                new CalendarCode("ND09"),
                2024,
                null,
                List.of(code));
        Target more = new Target.AtLeast(BigDecimal.TEN);
        Definitions.Collector collector = new Definitions.Collector();
        collector.add(indicator);
        collector.add(
                new UnitTargets(WARD, 2024, new TreeMap<>(), List.of(new UnitTargets.Change(REFORM, code, more))));
        Definitions known = collector.at(1);

        assertThat(known.asked(form, BEFORE).getFirst().decimals()).isEqualTo(1);
        assertThat(known.asked(form, AFTER).getFirst().decimals()).isEqualTo(2);
        assertThat(known.target(WARD, 2024, code, BEFORE)).isEmpty();
        assertThat(known.target(WARD, 2024, code, AFTER)).contains(more);
    }

    @Test
    void aFormIsAskedForItsPeriodsOnly() {
        Name name = new Name("Đột xuất", "One-off");
        Period asked = Period.quarter(2024, 2);
        Form form = new Form(
                new FormCode("ONCE"),
                name,
                Frequency.QUARTER,
                UnitKind.WARD,
                OLD,
                new CalendarCode("ND09"),
                2024,
                2024,
                List.of(new IndicatorCode("ADM-03")),
                List.of(asked));
        Definitions.Collector collector = new Definitions.Collector();
        collector.add(new CalendarYear(
                new CalendarCode("ND09"),
                2024,
                name,
                Period.allOf(2024).stream()
                        .map(period -> new CalendarYear.Entry(period, BEFORE, BEFORE, BEFORE, AFTER))
                        .toList()));

        assertThat(collector.at(1).entries(form))
                .extracting(CalendarYear.Entry::period)
                .containsExactly(asked);
    }

    private static Reader leadership(UnitId unit) {
        return new Reader("lanhdao", "Lãnh đạo", Set.of(Role.DISTRICT_LEADERSHIP), Set.of(), unit);
    }

    private static Definitions definitions(Unit... units) {
        Definitions.Collector collector = new Definitions.Collector();
        List.of(units).forEach(collector::add);
        return collector.at(1);
    }

    private static Unit unit(String id, Unit.Spell... spells) {
        return new Unit(new UnitId(id), id, UnitKind.WARD, List.of(spells));
    }

    private static Unit.Spell spell(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String parent) {
        return new Unit.Spell(from, to, new Name("Đơn vị", "Unit"), parent == null ? null : new UnitId(parent));
    }
}
