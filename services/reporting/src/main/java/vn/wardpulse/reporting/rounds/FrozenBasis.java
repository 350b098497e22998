package vn.wardpulse.reporting.rounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.snapshots.FrozenFact;
import vn.wardpulse.reporting.snapshots.Snapshots;

/** As a snapshot has it. Held are figures, obligations and targets of the units of a round only. */
final class FrozenBasis implements Basis {

    private final Map<IndicatorCode, List<Reported>> figures = new HashMap<>();
    private final List<Obliged> obliged = new ArrayList<>();
    private final List<UnitTargets> targets = new ArrayList<>();

    private FrozenBasis() {}

    /** @param units of the round; there are some dozens of them */
    static FrozenBasis of(Snapshots snapshots, int number, Set<UnitId> units) {
        FrozenBasis basis = new FrozenBasis();
        snapshots.read(number, Section.FACTS, FrozenFact.class, fact -> {
            if (units.contains(fact.unit()) && !(fact.figure() instanceof Figure.NoData)) {
                basis.figures
                        .computeIfAbsent(fact.indicator(), indicator -> new ArrayList<>())
                        .add(new Reported(fact.unit(), fact.form(), fact.period(), fact.version(), fact.figure()));
            }
        });
        snapshots.read(number, Section.STANDINGS, Standing.class, standing -> {
            if (units.contains(standing.obligation().unit())) {
                basis.obliged.add(obliged(standing));
            }
        });
        snapshots.read(number, Section.DEFINITIONS, JsonNode.class, definition -> {
            if (definition.path("kind").asString("").equals("targets")) {
                UnitTargets stated = Wire.mapper().treeToValue(definition.path("body"), UnitTargets.class);
                if (units.contains(stated.unit())) {
                    basis.targets.add(stated);
                }
            }
        });
        return basis;
    }

    private static Obliged obliged(Standing standing) {
        return new Obliged(
                standing.obligation().unit(),
                standing.obligation().form() + "/" + standing.obligation().period(),
                standing.state(),
                standing.duePassed(),
                standing.timeliness() == Timeliness.ON_TIME);
    }

    @Override
    public List<Reported> figures(
            IndicatorCode indicator, List<FormCode> forms, List<Period> periods, List<UnitId> units) {
        return figures.getOrDefault(indicator, List.of()).stream()
                .filter(one ->
                        forms.contains(one.form()) && periods.contains(one.period()) && units.contains(one.unit()))
                .sorted(Comparator.comparing(Reported::unit).thenComparing(Reported::period))
                .toList();
    }

    @Override
    public List<Obliged> obliged(int year, List<UnitId> units) {
        return obliged.stream()
                .filter(one -> units.contains(one.unit()) && one.period().year() == year)
                .toList();
    }

    @Override
    public Map<UnitId, UnitTargets> targets(int year, Collection<UnitId> units) {
        Map<UnitId, UnitTargets> found = new HashMap<>();
        targets.stream()
                .filter(stated -> stated.year() == year && units.contains(stated.unit()))
                .forEach(stated -> found.put(stated.unit(), stated));
        return found;
    }
}
