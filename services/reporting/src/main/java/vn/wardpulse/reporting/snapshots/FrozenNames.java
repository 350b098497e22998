package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Successions;

/** What things were called and how they were measured when a snapshot was taken, by its own definitions. */
public final class FrozenNames {

    private static final Set<String> KINDS = Set.of("unit", "theme", "indicator", "form", "calendar");

    private final Catalogue catalogue;
    private final Map<UnitId, Unit> units = new HashMap<>();

    private FrozenNames(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.units().units().forEach(unit -> units.put(unit.id(), unit));
    }

    public static FrozenNames of(Snapshots snapshots, int number) {
        Map<String, List<JsonNode>> bodies = new HashMap<>();
        snapshots.read(number, Section.DEFINITIONS, JsonNode.class, definition -> {
            String kind = definition.path("kind").asString("");
            // There are as many targets as units and years, and they name nothing.
            if (KINDS.contains(kind)) {
                bodies.computeIfAbsent(kind, k -> new ArrayList<>()).add(definition.path("body"));
            }
        });
        return new FrozenNames(Catalogue.of(
                read(bodies, "unit", Unit.class),
                List.of(),
                new Successions(List.of()),
                read(bodies, "theme", Theme.class),
                read(bodies, "indicator", Indicator.class),
                read(bodies, "form", Form.class),
                read(bodies, "calendar", CalendarYear.class)));
    }

    private static <T> List<T> read(Map<String, List<JsonNode>> bodies, String kind, Class<T> type) {
        return bodies.getOrDefault(kind, List.of()).stream()
                .map(body -> Wire.mapper().treeToValue(body, type))
                .toList();
    }

    /** The definitions themselves, as they stood when the snapshot was taken. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** In Vietnamese, as the unit was called when the period's window ended; its id where that is not known. */
    public String unit(UnitId unit, Period period) {
        return Optional.ofNullable(units.get(unit))
                .flatMap(known -> known.on(catalogue.windowLast(period)))
                .map(spell -> spell.name().vi())
                .orElse(unit.value());
    }

    /** The unit above it when the period's window ended; empty where there is none, or none that is known. */
    public Optional<UnitId> parent(UnitId unit, Period period) {
        return Optional.ofNullable(units.get(unit))
                .flatMap(known -> known.on(catalogue.windowLast(period)))
                .map(Unit.Spell::parent);
    }

    /** Whether it is wards, and nothing else, that report the indicator. */
    public boolean isOfWards(IndicatorCode code) {
        List<Form> forms = catalogue.formsOf(code);
        return !forms.isEmpty() && forms.stream().allMatch(form -> form.level() == UnitKind.WARD);
    }

    /** As it stood in the period. */
    public Optional<Indicator> indicator(IndicatorCode code, Period period) {
        return catalogue.indicator(code, period);
    }
}
