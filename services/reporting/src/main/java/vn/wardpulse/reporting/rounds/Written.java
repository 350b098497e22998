package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Scale;

/** What stands in a result, in Vietnamese words, as minutes have them. */
record Written(RoundResult result) {

    String unit(UnitId unit) {
        return result.units().stream()
                .filter(called -> called.unit().equals(unit))
                .map(called -> Vietnamese.opening(
                        Vietnamese.unit(called.kind(), called.name().vi())))
                .findFirst()
                .orElse(unit.value());
    }

    String cluster(GroupCode cluster) {
        return result.clusters().stream()
                .filter(called -> called.cluster().equals(cluster))
                .map(called -> called.name().vi())
                .findFirst()
                .orElse(cluster.value());
    }

    String criterion(@Nullable Integer year, CriterionCode code) {
        return scales(year)
                .flatMap(scale -> scale.criterion(code).stream())
                .map(criterion -> criterion.name().vi())
                .findFirst()
                .orElse(code.value());
    }

    @Nullable
    BigDecimal points(int year, CriterionCode code) {
        return scales(year)
                .flatMap(scale -> scale.criterion(code).stream())
                .map(Criterion::points)
                .findFirst()
                .orElse(null);
    }

    private Stream<Scale> scales(@Nullable Integer year) {
        return result.standing().scales().stream()
                .filter(scale -> year == null || scale.id().year() == year);
    }

    static String rank(@Nullable Integer rank) {
        return rank == null ? Vietnamese.MISSING : String.valueOf(rank);
    }

    /** How far a unit went up or down; the dash where there is nothing to compare. */
    static String change(@Nullable Integer now, @Nullable Integer before) {
        if (now == null || before == null) {
            return Vietnamese.MISSING;
        }
        int up = before - now;
        return up == 0 ? "giữ nguyên" : up > 0 ? "tăng " + up : "giảm " + -up;
    }

    /** To two decimals, as everywhere; the fraction is in the spreadsheet. */
    static String points(ShownStanding.@Nullable Points points) {
        return points == null ? Vietnamese.MISSING : Vietnamese.number(points.shown());
    }

    /** An exact fraction as a number of a spreadsheet, to ten decimals. */
    static BigDecimal number(String exact) {
        int bar = exact.indexOf('/');
        return bar < 0
                ? new BigDecimal(exact)
                : new BigDecimal(exact.substring(0, bar))
                        .divide(new BigDecimal(exact.substring(bar + 1)), 10, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    static String state(Line.State state) {
        return switch (state) {
            case COUNTED -> "được tính";
            case MISSING -> "đến hạn mà chưa có, tính 0 điểm";
            case NOT_DUE -> "chưa đến hạn, không tính";
            case NO_RATE -> "không phát sinh (0/0), không tính";
            case NO_TARGET -> "không có mục tiêu, không tính";
            case NO_BASELINE -> "không có số liệu năm gốc, không tính";
            case NO_PERIOD -> "không có kỳ báo cáo trong đợt, không tính";
            case NOTHING_OWED -> "không phải báo cáo, không tính";
        };
    }

    static @Nullable String target(@Nullable Target target) {
        return switch (target) {
            case null -> null;
            case Target.AtLeast(BigDecimal least) -> "từ " + Vietnamese.number(least);
            case Target.AtMost(BigDecimal most) -> "không quá " + Vietnamese.number(most);
            case Target.Range(BigDecimal low, BigDecimal high) ->
                Vietnamese.number(low) + "–" + Vietnamese.number(high);
            case Target.Reduction reduction ->
                "giảm %s/%s so với năm %d".formatted(reduction.part(), reduction.whole(), reduction.baselineYear());
        };
    }

    /** One sentence for each reason, the last without its full stop, with what it says of the unit or with all the criteria that it is about. */
    String grounds(Proposal proposal) {
        Map<Proposal.Reason, List<Proposal.Ground>> reasons = proposal.grounds().stream()
                .collect(Collectors.groupingBy(Proposal.Ground::reason, LinkedHashMap::new, Collectors.toList()));
        return reasons.entrySet().stream()
                .map(reason -> Vietnamese.opening(ground(place(proposal.unit()), reason.getKey(), reason.getValue())))
                .collect(Collectors.joining(". "));
    }

    private String ground(ShownStanding.ShownPlace place, Proposal.Reason reason, List<Proposal.Ground> grounds) {
        return switch (reason) {
            case SCORE -> points(place.score()) + " điểm";
            case RANK -> "hạng %s trong cụm".formatted(rank(place.inCluster()));
            case NO_SCORE -> "không có điểm";
            case FULL_POINTS -> "đạt điểm tối đa: " + criteria(grounds);
            case BELOW_HALF -> "dưới một nửa điểm chuẩn: " + criteria(grounds);
            case MISSING -> "thiếu số liệu hoặc điểm chấm: " + criteria(grounds);
            case DEDUCTED -> "bị trừ điểm: " + criteria(grounds);
        };
    }

    /** With the year of each, where several years have a scale each. */
    private String criteria(List<Proposal.Ground> grounds) {
        boolean several = result.standing().scales().size() > 1;
        return grounds.stream()
                .flatMap(ground -> Stream.ofNullable(ground.criterion())
                        .map(code ->
                                criterion(ground.year(), code) + (several ? " (%d)".formatted(ground.year()) : "")))
                .collect(Collectors.joining("; "));
    }

    private ShownStanding.ShownPlace place(UnitId unit) {
        return result.standing().places().stream()
                .filter(place -> place.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    static String period(Period period) {
        return Vietnamese.period(period);
    }

    /** The units that a kind of proposal names, in order over all. */
    List<Proposal> proposals(Proposal.Kind kind) {
        return result.standing().proposals().stream()
                .filter(proposal -> proposal.kind() == kind)
                .toList();
    }
}
