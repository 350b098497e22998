package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.UnitTargets;

/** The catalogue's part of a log written by hand: what is defined, as it is written down. */
abstract class DefinedByHand {

    private static final CalendarCode CALENDAR = new CalendarCode("ND09");

    final List<CatalogueEvent> catalogue = new ArrayList<>();
    private final Map<String, List<IndicatorCode>> asked = new LinkedHashMap<>();
    private final Set<String> belowWards = new HashSet<>();
    private final Map<String, Map<String, Target>> targets = new LinkedHashMap<>();

    private EventHead catalogueHead() {
        return new EventHead(catalogue.size() + 1, Instant.EPOCH, "quantri", new UUID(0, 0));
    }

    void unit(String id, UnitKind kind, Unit.Spell... spells) {
        if (kind == UnitKind.RESIDENTIAL_GROUP) {
            belowWards.add(id);
        }
        catalogue.add(new CatalogueEvent.UnitDefined(
                catalogueHead(), new Unit(new UnitId(id), id, kind, Arrays.asList(spells))));
    }

    void theme(String code, @Nullable String parent, String weight) {
        catalogue.add(new CatalogueEvent.ThemeDefined(
                catalogueHead(),
                new Theme(
                        new ThemeCode(code),
                        parent == null ? null : new ThemeCode(parent),
                        new Name(code, code),
                        new BigDecimal(weight),
                        1)));
    }

    /** An indicator in the form of its frequency: FM, FQ, FH or FY. */
    void indicator(String code, MeasureKind measure, Frequency frequency, TimeRule time, UnitRule units) {
        indicator(code, "T", measure, frequency, time, units);
    }

    void indicator(String code, String theme, MeasureKind measure, Frequency frequency, TimeRule time, UnitRule units) {
        define(code, theme, measure, frequency, time, units);
        ask(form(frequency), UnitKind.WARD, frequency, code);
    }

    private void define(
            String code, String theme, MeasureKind measure, Frequency frequency, TimeRule time, UnitRule units) {
        boolean ratio = measure == MeasureKind.RATIO;
        Name part = ratio ? new Name("p", "p") : null;
        catalogue.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                new Indicator(
                        new IndicatorCode(code),
                        new ThemeCode(theme),
                        new Name(code, code),
                        measure,
                        ratio ? new Name("%", "%") : new Name("u", "u"),
                        0,
                        0,
                        frequency,
                        time,
                        units,
                        Direction.HIGHER,
                        part,
                        part,
                        1)));
    }

    /** The same, in a form that residential groups owe and wards do not: GM, GQ, GH or GY. */
    void indicatorOfGroups(String code, MeasureKind measure, Frequency frequency, TimeRule time, UnitRule units) {
        define(code, "T", measure, frequency, time, units);
        askGroups(frequency, code);
    }

    void askGroups(Frequency frequency, String code) {
        ask(formOfGroups(frequency), UnitKind.RESIDENTIAL_GROUP, frequency, code);
    }

    private void ask(String form, UnitKind level, Frequency frequency, String code) {
        asked.computeIfAbsent(form, f -> new ArrayList<>()).add(new IndicatorCode(code));
        catalogue.add(new CatalogueEvent.FormDefined(
                catalogueHead(),
                new Form(
                        new FormCode(form),
                        new Name(form, form),
                        frequency,
                        level,
                        new UnitId("C"),
                        CALENDAR,
                        2023,
                        null,
                        asked.get(form))));
    }

    /** Other rules for an indicator from a day on. */
    void amend(String code, String from, String theme, TimeRule time, UnitRule units) {
        catalogue.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                known(code)
                        .with(List.of(new Indicator.Amendment(
                                LocalDate.parse(from), new ThemeCode(theme), 0, 0, time, units)))));
    }

    /** An indicator is broken down by these channels from the beginning on. */
    void channels(String code, String... channels) {
        catalogue.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                known(code)
                        .by(Arrays.stream(channels)
                                .map(channel -> new Channel(new ChannelCode(channel), new Name(channel, channel)))
                                .toList())));
    }

    private Indicator known(String code) {
        return catalogue.reversed().stream()
                .filter(CatalogueEvent.IndicatorDefined.class::isInstance)
                .map(event -> ((CatalogueEvent.IndicatorDefined) event).indicator())
                .filter(indicator -> indicator.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static String form(Frequency frequency) {
        return "F" + frequency.name().charAt(0);
    }

    private static String formOfGroups(Frequency frequency) {
        return "G" + frequency.name().charAt(0);
    }

    /** The form of a frequency that the unit owes. */
    String form(String unit, Frequency frequency) {
        return belowWards.contains(unit) ? formOfGroups(frequency) : form(frequency);
    }

    void target(String unit, int year, String indicator, Target target) {
        Map<String, Target> its = targets.computeIfAbsent(unit + year, key -> new LinkedHashMap<>());
        its.put(indicator, target);
        Map<IndicatorCode, Target> set = new LinkedHashMap<>();
        its.forEach((code, t) -> set.put(new IndicatorCode(code), t));
        catalogue.add(new CatalogueEvent.TargetsSet(catalogueHead(), new UnitTargets(new UnitId(unit), year, set)));
    }

    void target(String unit, int year, UnitTargets.Change... changes) {
        catalogue.add(new CatalogueEvent.TargetsSet(
                catalogueHead(), new UnitTargets(new UnitId(unit), year, new TreeMap<>(), List.of(changes))));
    }
}
