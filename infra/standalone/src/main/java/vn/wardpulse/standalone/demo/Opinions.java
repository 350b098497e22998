package vn.wardpulse.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.wire.Wire;

/** What those who judge say of criteria that are judged by hand. */
final class Opinions {

    private static final String ACHIEVED = "Sáng kiến, mô hình mới được Quận công nhận, có quyết định kèm theo.";
    private static final String PLAQUES = "Có quyết định gắn biển và ảnh công trình trong hồ sơ.";

    private static final List<String> LOWERED = List.of(
            "Minh chứng chưa đầy đủ so với hướng dẫn chấm.",
            "Cụm thống nhất giảm: còn tồn tại đã nêu trong biên bản kiểm tra.",
            "Kết quả có nhưng chậm so với kế hoạch đăng ký.");

    private static final String RAISED = "Đã bổ sung minh chứng, thẩm định lại.";
    private static final String LATE = "Nộp hồ sơ thi đua chậm so với hạn của cụm.";

    private final Chance chance;
    private final Map<UnitId, DemoWard> wards =
            DemoWard.ALL.stream().collect(Collectors.toMap(DemoWard::unit, Function.identity()));

    Opinions(Chance chance) {
        this.chance = chance;
    }

    /** @param words evidence or a reason; null where there is nothing to say */
    private record Opinion(BigDecimal value, @Nullable String words) {}

    /**
     * As submission takes it; nothing where there is nothing to say.
     *
     * @param row a criterion of the sheet, with what the stages said of it so far
     */
    Optional<Map<String, Object>> of(EmulationRound round, UnitId unit, Stage stage, JsonNode row) {
        int year = row.path("year").asInt();
        Criterion criterion = Wire.mapper().convertValue(row.path("criterion"), Criterion.class);
        SplittableRandom random = chance.of(round.round(), unit, stage, year, criterion.code());
        return opinion(stage, unit, criterion, before(row, stage), random).map(opinion -> {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("year", year);
            said.put("criterion", criterion.code().value());
            said.put("value", opinion.value().toPlainString());
            if (opinion.words() != null) {
                said.put("words", opinion.words());
            }
            return said;
        });
    }

    /** What the furthest of the stages before says of a criterion. */
    private static Optional<BigDecimal> before(JsonNode row, Stage stage) {
        List<String> earlier = switch (stage) {
            case SELF -> List.of();
            case APPRAISAL -> List.of("self");
            case VERIFICATION -> List.of("appraisal", "self");
        };
        return earlier.stream()
                .map(name -> row.path(name).path("value").asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(BigDecimal::new);
    }

    private Optional<Opinion> opinion(
            Stage stage, UnitId unit, Criterion criterion, Optional<BigDecimal> before, SplittableRandom random) {
        if (before.isPresent()) {
            return Optional.of(after(stage, criterion, before.get(), random));
        }
        return switch (criterion.measured()) {
            case Measured.Counted ignored -> {
                int least = criterion.code().value().endsWith("-TP") ? 0 : 1;
                int works = least + random.nextInt(3);
                yield Optional.of(new Opinion(BigDecimal.valueOf(works), works > 0 ? PLAQUES : null));
            }
            case Measured.Bonus ignored ->
                stage == Stage.SELF && random.nextInt(100) < 40
                        ? Optional.of(new Opinion(BigDecimal.valueOf(1 + random.nextInt(3)), ACHIEVED))
                        : Optional.empty();
            case Measured.Deduction ignored ->
                stage == Stage.APPRAISAL && random.nextInt(100) < 12
                        ? Optional.of(new Opinion(BigDecimal.ONE, LATE))
                        : Optional.empty();
            default -> Optional.of(new Opinion(given(criterion.points(), percent(unit, random)), null));
        };
    }

    /** Most is left as it is; the cluster lowers some points, and the Division raises a few. */
    private static Opinion after(Stage stage, Criterion criterion, BigDecimal before, SplittableRandom random) {
        boolean points = criterion.measured() instanceof Measured.Judged;
        int fate = random.nextInt(100);
        if (points && stage == Stage.APPRAISAL && fate < 25) {
            BigDecimal less = before.subtract(halves(1 + random.nextInt(4))).max(BigDecimal.ZERO);
            return new Opinion(less, LOWERED.get(random.nextInt(LOWERED.size())));
        }
        if (points && stage == Stage.VERIFICATION && fate < 8) {
            return new Opinion(before.add(halves(1)).min(criterion.points()), RAISED);
        }
        return new Opinion(before, null);
    }

    private int percent(UnitId unit, SplittableRandom random) {
        DemoWard ward = wards.get(unit);
        int vigour = ward == null ? 0 : (int) Math.round(ward.vigour() * 6);
        return Math.clamp(82 + vigour + random.nextInt(16), 0, 100);
    }

    /** So much of the points, to the half. */
    private static BigDecimal given(BigDecimal points, int percent) {
        return points.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(50), 0, RoundingMode.HALF_UP)
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal halves(int count) {
        return BigDecimal.valueOf(count * 5L, 1);
    }
}
