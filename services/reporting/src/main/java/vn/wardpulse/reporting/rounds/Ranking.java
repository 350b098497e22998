package vn.wardpulse.reporting.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;

/** Who stands where. Whoever is equal in everything shares a rank, and the next one is left out: 1, 2, 2, 4. */
final class Ranking {

    /**
     * Where one unit stands.
     *
     * @param inCluster null where it has no score
     * @param overall the same
     */
    record Place(
            RoundScore score,
            @Nullable Integer inCluster,
            @Nullable Integer overall) {}

    private final Comparator<RoundScore> order;

    /** @param ties criteria that decide between equal scores, the first first */
    Ranking(List<CriterionCode> ties) {
        Comparator<RoundScore> byTies = Comparator.comparing(
                (RoundScore score) -> Objects.requireNonNull(score.score()), Comparator.reverseOrder());
        for (CriterionCode tie : ties) {
            byTies = byTies.thenComparing(score -> score.earned(tie), Ranking::most);
        }
        this.order = byTies.thenComparing(RoundScore::deducted);
    }

    /** The most first; what does not count comes last. */
    private static int most(Optional<BigFraction> one, Optional<BigFraction> other) {
        return one.isPresent() && other.isPresent()
                ? other.get().compareTo(one.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    /** In order over all; units of one rank by their ids, and those without a score last. */
    List<Place> places(List<RoundScore> scores) {
        Map<GroupCode, List<RoundScore>> clusters = new HashMap<>();
        scores.forEach(score -> clusters.computeIfAbsent(score.cluster(), cluster -> new ArrayList<>())
                .add(score));
        Map<UnitId, Integer> inCluster = new HashMap<>();
        clusters.values().forEach(cluster -> inCluster.putAll(ranks(cluster)));
        Map<UnitId, Integer> overall = ranks(scores);
        return scores.stream()
                .map(score -> new Place(score, inCluster.get(score.unit()), overall.get(score.unit())))
                .sorted(Comparator.comparingInt(
                                (Place place) -> Objects.requireNonNullElse(place.overall(), Integer.MAX_VALUE))
                        .thenComparing(place -> place.score().unit()))
                .toList();
    }

    private Map<UnitId, Integer> ranks(List<RoundScore> scores) {
        List<RoundScore> ranked = scores.stream()
                .filter(score -> score.score() != null)
                .sorted(order)
                .toList();
        Map<UnitId, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (int at = 0; at < ranked.size(); at++) {
            if (at == 0 || order.compare(ranked.get(at - 1), ranked.get(at)) != 0) {
                rank = at + 1;
            }
            ranks.put(ranked.get(at).unit(), rank);
        }
        return ranks;
    }
}
