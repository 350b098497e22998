package vn.wardpulse.rollup.topology.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.rollup.topology.rules.Definition.Branch;

/** Scores of the themes over the cells of one unit and period: groups by plain mean, themes by their children's weights. */
final class ThemeScores {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final Definitions definitions;
    private final SortedMap<ThemeCode, Basis> themes = new TreeMap<>();

    /** What a theme's score rests on so far. */
    private static final class Basis {
        private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        private final Set<ThemeCode> children = new HashSet<>();
        private BigFraction sum = BigFraction.ZERO;
        private int direct;
        private int counted;
        private int indicators;
    }

    private ThemeScores(Definitions definitions) {
        this.definitions = definitions;
    }

    static List<ThemeScore> of(Collection<HeldCell> cells, Definitions definitions) {
        ThemeScores scores = new ThemeScores(definitions);
        cells.forEach(scores::add);
        Map<ThemeCode, BigFraction> done = new HashMap<>();
        return scores.themes.entrySet().stream()
                .map(entry -> {
                    BigFraction score = scores.score(entry.getKey(), done);
                    Basis basis = entry.getValue();
                    return new ThemeScore(
                            entry.getKey(),
                            score == null ? null : Decimals.rounded(score.multiply(HUNDRED)),
                            basis.counted,
                            basis.indicators,
                            basis.statuses);
                })
                .toList();
    }

    /** Counts a cell for its theme and for every theme above; a loop in the tree ends the way up. */
    private void add(HeldCell cell) {
        Set<ThemeCode> line = new HashSet<>();
        ThemeCode below = null;
        Branch theme = definitions.theme(cell.rules().theme());
        while (theme != null && line.add(theme.theme())) {
            Basis basis = themes.computeIfAbsent(theme.theme(), any -> new Basis());
            basis.indicators++;
            basis.statuses.merge(cell.status(), 1, Integer::sum);
            BigFraction achieved = cell.achievement();
            basis.counted += achieved == null ? 0 : 1;
            if (below != null) {
                basis.children.add(below);
            } else if (achieved != null) {
                basis.sum = basis.sum.add(achieved.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : achieved);
                basis.direct++;
            }
            below = theme.theme();
            ThemeCode above = theme.parent();
            theme = above == null ? null : definitions.theme(above);
        }
    }

    /** Of 1, unrounded. A theme that holds indicators goes by them; one that holds themes by these. */
    private @Nullable BigFraction score(ThemeCode theme, Map<ThemeCode, BigFraction> done) {
        BigFraction known = done.get(theme);
        Basis basis = themes.get(theme);
        if (known != null || basis == null || basis.counted == 0) {
            return known;
        }
        BigFraction sum = basis.sum;
        BigFraction weights = BigFraction.of(basis.direct);
        if (basis.direct == 0) {
            for (ThemeCode child : basis.children) {
                BigFraction score = score(child, done);
                Branch branch = definitions.theme(child);
                if (score != null && branch != null) {
                    BigFraction weight = Decimals.exact(branch.weight());
                    sum = sum.add(score.multiply(weight));
                    weights = weights.add(weight);
                }
            }
        }
        BigFraction score = weights.signum() == 0 ? null : sum.divide(weights);
        if (score != null) {
            done.put(theme, score);
        }
        return score;
    }
}
