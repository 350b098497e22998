package vn.wardpulse.reporting.rounds;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** Gathers what units are scored from on a scale. */
final class Materials {

    private final Basis basis;

    Materials(Basis basis) {
        this.basis = basis;
    }

    /** @param members each unit with its cluster */
    Map<UnitId, Material> gather(
            RunningRound round,
            Scale scale,
            Catalogue catalogue,
            Map<UnitId, GroupCode> members,
            Map<UnitId, SheetState> sheets) {
        List<UnitId> units = List.copyOf(members.keySet());
        Map<UnitId, Map<IndicatorCode, Target>> asked = asked(round, scale, units);
        Obligations obligations = new Obligations(basis.obliged(scale.id().year(), units));
        Map<UnitId, Map<IndicatorCode, Series>> series = new HashMap<>();
        Baselines.of(scale, asked.values())
                .forEach((code, years) -> catalogue
                        .indicator(code)
                        .ifPresent(indicator -> new IndicatorSeries(
                                        basis, round, scale, catalogue, indicator, obligations, years)
                                .of(units)
                                .forEach((unit, one) -> series.computeIfAbsent(unit, u -> new HashMap<>())
                                        .put(indicator.code(), one))));
        Map<UnitId, Material> materials = new HashMap<>();
        members.forEach((unit, cluster) -> {
            SheetState sheet = sheets.getOrDefault(unit, SheetState.NEW);
            materials.put(
                    unit,
                    new Material(
                            cluster,
                            sheet.turn() == Turn.CLOSED,
                            series.getOrDefault(unit, Map.of()),
                            asked.getOrDefault(unit, Map.of()),
                            obligations.in(round, catalogue, unit),
                            opinions(scale, cluster, sheet)));
        });
        return materials;
    }

    /** The years that reductions of a scale start from, by each indicator that it asks for. */
    Map<IndicatorCode, Set<Integer>> baselines(RunningRound round, Scale scale, Set<UnitId> units) {
        return Baselines.of(scale, asked(round, scale, units).values());
    }

    /** What units were asked to reach, as it stood on the last day of the round in the scale's year. */
    private Map<UnitId, Map<IndicatorCode, Target>> asked(RunningRound round, Scale scale, Collection<UnitId> units) {
        int year = scale.id().year();
        Map<UnitId, Map<IndicatorCode, Target>> asked = new HashMap<>();
        basis.targets(year, units).forEach((unit, stated) -> asked.put(unit, stated.on(round.last(year))));
        return asked;
    }

    private static Map<CriterionCode, Opinion> opinions(Scale scale, GroupCode cluster, SheetState sheet) {
        Map<CriterionCode, Opinion> opinions = new HashMap<>();
        scale.of(cluster).stream()
                .filter(criterion -> criterion.measured().byHand())
                .forEach(criterion -> {
                    CriterionCode code = criterion.code();
                    opinions.put(
                            code,
                            new Opinion(
                                    said(sheet, Stage.SELF, scale, code),
                                    said(sheet, Stage.APPRAISAL, scale, code),
                                    said(sheet, Stage.VERIFICATION, scale, code)));
                });
        return opinions;
    }

    private static @Nullable Said said(SheetState sheet, Stage stage, Scale scale, CriterionCode criterion) {
        return sheet.stated(stage, scale.id().year(), criterion)
                .map(judgement -> new Said(judgement.value(), judgement.words()))
                .orElse(null);
    }
}
