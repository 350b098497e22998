package vn.wardpulse.submission.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.submission.definition.Definitions;

/**
 * A round that has begun, as it is defined today.
 *
 * @param day that decides who is in it: today, and its last day once that is over
 * @param scales in order of their years, at least one
 */
record OpenRound(RoundId id, Plan plan, Round round, LocalDate day, List<Scale> scales, Definitions definitions) {

    /** A unit of the round with the cluster that it is in. */
    record Member(UnitId unit, Cluster cluster) {}

    /** A criterion that is judged by hand, with the year of its scale. */
    record ByHand(int year, Criterion criterion) {}

    /** Nothing where there is no such round, where it has not begun, or where it has no scale. */
    static Optional<OpenRound> of(RoundId id, Definitions definitions, LocalDate today) {
        return Optional.ofNullable(definitions.plans().get(id.plan()))
                .flatMap(plan -> plan.rounds().stream()
                        .filter(round ->
                                round.number() == id.number() && !round.first().isAfter(today))
                        .findFirst()
                        .map(round -> new OpenRound(
                                id,
                                plan,
                                round,
                                today.isBefore(round.last()) ? today : round.last(),
                                definitions.scales().values().stream()
                                        .filter(scale -> scale.id().round().equals(id))
                                        .sorted(Comparator.comparing(Scale::id))
                                        .toList(),
                                definitions)))
                .filter(round -> !round.scales().isEmpty());
    }

    /** In order of the clusters, and in them of their groups. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (Cluster cluster : scales.getLast().clusters()) {
            Optional.ofNullable(definitions.groups().get(cluster.group())).stream()
                    .flatMap(group -> group.on(day).stream())
                    .forEach(unit -> members.add(new Member(unit, cluster)));
        }
        return members;
    }

    Optional<Member> member(UnitId unit) {
        return members().stream().filter(member -> member.unit().equals(unit)).findFirst();
    }

    /** What is judged by hand of the units of a cluster, in order. */
    List<ByHand> byHand(GroupCode cluster) {
        List<ByHand> criteria = new ArrayList<>();
        for (Scale scale : scales) {
            scale.of(cluster).stream()
                    .filter(criterion -> criterion.measured().byHand())
                    .forEach(criterion -> criteria.add(new ByHand(scale.id().year(), criterion)));
        }
        return criteria;
    }

    Optional<ByHand> byHand(GroupCode cluster, int year, CriterionCode code) {
        return byHand(cluster).stream()
                .filter(one -> one.year() == year && one.criterion().code().equals(code))
                .findFirst();
    }
}
