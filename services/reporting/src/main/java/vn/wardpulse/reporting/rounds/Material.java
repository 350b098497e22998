package vn.wardpulse.reporting.rounds;

import java.util.List;
import java.util.Map;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;

/**
 * All that a unit is scored from on one scale.
 *
 * @param cluster that it is in
 * @param over whether the round is over: from then on what nobody judged is missing
 * @param series by indicator, of those that the unit is asked for
 * @param targets its yearly targets
 * @param owed reports of the round
 * @param opinions what was said by hand
 */
record Material(
        GroupCode cluster,
        boolean over,
        Map<IndicatorCode, Series> series,
        Map<IndicatorCode, Target> targets,
        List<Owed> owed,
        Map<CriterionCode, Opinion> opinions) {

    Material {
        series = Map.copyOf(series);
        targets = Map.copyOf(targets);
        owed = List.copyOf(owed);
        opinions = Map.copyOf(opinions);
    }

    Opinion opinion(CriterionCode criterion) {
        return opinions.getOrDefault(criterion, Opinion.NONE);
    }
}
