package vn.wardpulse.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;

/** Scores of the themes of one unit and period, from its own cells (rule 8). */
final class Themes {

    /** One cell of the unit and period, before anything of it is rounded. */
    record Judged(ThemeCode theme, @Nullable BigFraction achievement, Status status) {}

    private final Definitions definitions;

    Themes(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Every theme with a cell at or below it, in order of the codes. */
    List<ThemeScore> scores(List<Judged> cells) {
        List<ThemeScore> scores = new ArrayList<>();
        for (Theme theme : definitions.themes().values()) {
            List<Judged> below = atOrBelow(theme.code(), cells);
            if (below.isEmpty()) {
                continue;
            }
            int counted = 0;
            Map<Status, Integer> statuses = new EnumMap<>(Status.class);
            for (Judged cell : below) {
                counted += cell.achievement() == null ? 0 : 1;
                statuses.merge(cell.status(), 1, Integer::sum);
            }
            BigFraction score = score(theme.code(), cells);
            scores.add(new ThemeScore(
                    theme.code(), score == null ? null : Exact.shown(score), counted, below.size(), statuses));
        }
        return scores;
    }

    private List<Judged> atOrBelow(ThemeCode theme, List<Judged> cells) {
        List<Judged> found = new ArrayList<>();
        for (Judged cell : cells) {
            if (cell.theme().equals(theme)) {
                found.add(cell);
            }
        }
        for (Theme child : children(theme)) {
            found.addAll(atOrBelow(child.code(), cells));
        }
        return found;
    }

    /** A group's is the mean of its indicators', a theme's the mean of its children by their weights. */
    private @Nullable BigFraction score(ThemeCode theme, List<Judged> cells) {
        List<Theme> children = children(theme);
        BigFraction sum = BigFraction.ZERO;
        BigFraction weights = BigFraction.ZERO;
        if (children.isEmpty()) {
            for (Judged cell : cells) {
                if (cell.theme().equals(theme) && cell.achievement() != null) {
                    sum = sum.add(cut(cell.achievement()).multiply(100));
                    weights = weights.add(1);
                }
            }
        }
        for (Theme child : children) {
            BigFraction score = score(child.code(), cells);
            if (score != null) {
                BigFraction weight = Exact.fraction(child.weight());
                sum = sum.add(score.multiply(weight));
                weights = weights.add(weight);
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights);
    }

    private static BigFraction cut(BigFraction achievement) {
        return achievement.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : achievement;
    }

    private List<Theme> children(ThemeCode theme) {
        List<Theme> children = new ArrayList<>();
        for (Theme candidate : definitions.themes().values()) {
            if (theme.equals(candidate.parent())) {
                children.add(candidate);
            }
        }
        return children;
    }
}
