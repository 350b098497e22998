package vn.wardpulse.catalogue.scales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;

/** What holds of all scales together, so that whoever is ranked is ranked once, and by as many points as the others. */
public final class ScaleRules {

    private final SortedMap<ScaleId, Scale> scales;
    private final SortedMap<PlanCode, Plan> plans;
    private final SortedMap<GroupCode, UnitGroup> groups;
    private final Statements<ScaleId, Scale> stated;
    private final Faults faults;

    public ScaleRules(
            SortedMap<ScaleId, Scale> scales,
            SortedMap<PlanCode, Plan> plans,
            SortedMap<GroupCode, UnitGroup> groups,
            Statements<ScaleId, Scale> stated,
            Faults faults) {
        this.scales = scales;
        this.plans = plans;
        this.groups = groups;
        this.stated = stated;
        this.faults = faults;
    }

    public void check() {
        Map<RoundId, BigDecimal> full = new HashMap<>();
        scales.values().forEach(scale -> {
            round(scale).ifPresentOrElse(round -> onceEach(scale, day(round, scale)), () -> roundless(scale));
            ties(scale);
            outOf(scale, full);
        });
    }

    private Optional<Round> round(Scale scale) {
        return Optional.ofNullable(plans.get(scale.id().plan())).stream()
                .flatMap(plan -> plan.rounds().stream())
                .filter(round -> round.number() == scale.id().round().number()
                        && round.first().getYear() <= scale.id().year()
                        && round.last().getYear() >= scale.id().year())
                .findFirst();
    }

    /** A file of rounds may have taken away what a scale is for. */
    private void roundless(Scale scale) {
        if (stated.place(scale.id()) == null) {
            fault(
                    scale,
                    "round",
                    "scale-without-round",
                    "Thang điểm '%s' không còn đợt nào trong năm đó. Giữ lại đợt trong rounds.csv."
                            .formatted(scale.id()),
                    "The scale '%s' has no round in that year any more. Keep the round in rounds.csv."
                            .formatted(scale.id()));
        }
    }

    private static LocalDate day(Round round, Scale scale) {
        LocalDate end = LocalDate.of(scale.id().year(), 12, 31);
        return round.last().isBefore(end) ? round.last() : end;
    }

    private void onceEach(Scale scale, LocalDate day) {
        Set<UnitId> seen = new HashSet<>();
        for (Cluster cluster : scale.clusters()) {
            UnitGroup group = groups.get(cluster.group());
            for (UnitId unit : group == null ? List.<UnitId>of() : group.on(day)) {
                if (!seen.add(unit)) {
                    fault(
                            scale,
                            "clusters",
                            "unit-in-two-clusters",
                            "Đơn vị '%s' thuộc hai cụm vào ngày %s. Giữ lại ở một cụm.".formatted(unit, day),
                            "The unit '%s' is in two clusters on %s. Keep it in one.".formatted(unit, day));
                }
            }
        }
    }

    private void ties(Scale scale) {
        for (CriterionCode tie : scale.ties()) {
            if (scale.criterion(tie)
                    .filter(criterion -> !criterion.measured().beside())
                    .isEmpty()) {
                fault(
                        scale,
                        "ties",
                        "unknown-criterion",
                        "Thang điểm không có tiêu chí '%s' (điểm thưởng, điểm trừ không dùng để phân định). Kiểm tra mã, hoặc nhập criteria.csv cùng lúc."
                                .formatted(tie),
                        "The scale has no criterion '%s' (bonus and deductions decide no ties). Check the code, or import criteria.csv along with it."
                                .formatted(tie));
            }
        }
    }

    private void outOf(Scale scale, Map<RoundId, BigDecimal> full) {
        for (Cluster cluster : scale.clusters()) {
            BigDecimal points = scale.full(cluster.group());
            BigDecimal others = full.putIfAbsent(scale.id().round(), points);
            if (others != null && others.compareTo(points) != 0) {
                fault(
                        scale,
                        "points",
                        "points-differ",
                        "Tổng điểm chuẩn của cụm '%s' là %s, nơi khác trong đợt là %s. Các cụm và các năm của một đợt phải cùng tổng điểm."
                                .formatted(cluster.group(), points.toPlainString(), others.toPlainString()),
                        "The points of cluster '%s' come to %s, elsewhere in the round to %s. All clusters and years of a round are out of the same points."
                                .formatted(cluster.group(), points.toPlainString(), others.toPlainString()));
            }
        }
    }

    private void fault(Scale scale, String column, String code, String vi, String en) {
        faults.add(stated.place(scale.id(), ScaleSheet.FILE), column, code, vi, en);
    }
}
