package vn.wardpulse.reporting.rounds;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;

/** The years that reductions start from. */
final class Baselines {

    private Baselines() {}

    /**
     * Those of a scale, by each indicator that it asks for.
     *
     * @param asked what each unit was asked to reach, which counts where the scale has no target of its own
     */
    static Map<IndicatorCode, Set<Integer>> of(Scale scale, Collection<? extends Map<IndicatorCode, Target>> asked) {
        Map<IndicatorCode, Set<Integer>> baselines = new TreeMap<>();
        scale.criteria().forEach(criterion -> {
            if (criterion.measured() instanceof Measured.Indicator measured) {
                Set<Integer> years =
                        baselines.computeIfAbsent(measured.indicator(), indicator -> new LinkedHashSet<>());
                Target own = measured.target();
                if (own == null) {
                    asked.forEach(targets -> against(targets.get(measured.indicator()), years));
                } else {
                    against(own, years);
                }
            }
        });
        return baselines;
    }

    /** Adds the year that a reduction starts from. */
    private static void against(@Nullable Target target, Set<Integer> years) {
        if (target instanceof Target.Reduction reduction) {
            years.add(reduction.baselineYear());
        }
    }
}
