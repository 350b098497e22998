package vn.wardpulse.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.wire.Wire;

/**
 * What the demonstration's people think of each other: units are kind to themselves, those who lead the clusters take half a
 * point off here and there, the standing body gives some of it back, and takes points off from two wards. All of it is
 * invented, and the same whenever it is asked for.
 */
final class PlausiblePoints {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Wards that have points taken off. */
    private static final Set<String> ADMONISHED = Set.of("00121", "00154");

    private static final BigDecimal ADMONISHED_BY = BigDecimal.TWO;

    private final Chance chance;

    PlausiblePoints(long seed) {
        this.chance = new Chance(seed);
    }

    /** A value, with evidence or a reason where it needs one. */
    private record Said(BigDecimal value, @Nullable String words) {}

    /**
     * @param seen the unit's sheet as submission tells it
     * @return what the stage says of each criterion, as submission takes it
     */
    List<Map<String, Object>> of(UnitId unit, Stage stage, JsonNode seen) {
        List<Map<String, Object>> judgements = new ArrayList<>();
        for (JsonNode row : seen.path("criteria")) {
            Criterion criterion = Wire.mapper().treeToValue(row.path("criterion"), Criterion.class);
            int year = row.path("year").asInt();
            SplittableRandom random =
                    chance.of("points", seen.path("round").asString(), unit, stage, year, criterion.code());
            before(row, stage)
                    .map(value -> Optional.of(confirmed(criterion, stage, value, random)))
                    .orElseGet(() -> first(unit, criterion, stage, random))
                    .ifPresent(said -> judgements.add(body(year, criterion, said)));
        }
        return judgements;
    }

    /** What the stage before had. */
    private static Optional<BigDecimal> before(JsonNode row, Stage stage) {
        List<String> earlier =
                switch (stage) {
                    case SELF -> List.of();
                    case APPRAISAL -> List.of("self");
                    case VERIFICATION -> List.of("appraisal", "self");
                };
        return earlier.stream()
                .map(row::path)
                .filter(JsonNode::isObject)
                .map(said -> new BigDecimal(said.path("value").asString()))
                .findFirst();
    }

    private static Said confirmed(Criterion criterion, Stage stage, BigDecimal value, SplittableRandom random) {
        boolean moves = criterion.measured() instanceof Measured.Judged && random.nextInt(100) < 20;
        if (moves && stage == Stage.APPRAISAL && value.compareTo(HALF) > 0) {
            return new Said(value.subtract(HALF), "Minh chứng chưa đầy đủ so với các đơn vị trong cụm.");
        }
        if (moves && stage == Stage.VERIFICATION && value.add(HALF).compareTo(criterion.points()) <= 0) {
            return new Said(value.add(HALF), "Đã đối chiếu hồ sơ, minh chứng bổ sung đạt yêu cầu.");
        }
        return new Said(value, null);
    }

    /** Of what nobody has said anything yet. */
    private static Optional<Said> first(UnitId unit, Criterion criterion, Stage stage, SplittableRandom random) {
        return switch (criterion.measured()) {
            case Measured.Judged ignored -> Optional.of(new Said(most(criterion, 80 + random.nextInt(21)), null));
            case Measured.Counted counted ->
                Optional.of(new Said(works(counted.target(), random), "Danh mục công trình kèm quyết định gắn biển."));
            case Measured.Bonus ignored when stage == Stage.SELF && random.nextInt(100) < 40 ->
                Optional.of(new Said(
                        BigDecimal.valueOf(1 + random.nextInt(3)), "Giấy khen cho mô hình mới được nhân rộng."));
            case Measured.Deduction ignored when stage == Stage.VERIFICATION && ADMONISHED.contains(unit.value()) ->
                Optional.of(new Said(ADMONISHED_BY, "Biên bản kiểm tra: chậm triển khai kế hoạch thi đua."));
            default -> Optional.empty();
        };
    }

    /** So many hundredths of the points, in halves. */
    private static BigDecimal most(Criterion criterion, int percent) {
        return criterion.points()
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(50), 0, RoundingMode.DOWN)
                .multiply(HALF);
    }

    private static BigDecimal works(Target target, SplittableRandom random) {
        return target instanceof Target.Range(BigDecimal low, BigDecimal high)
                ? low.add(BigDecimal.valueOf(random.nextInt(high.subtract(low).intValue() + 1)))
                : BigDecimal.ONE;
    }

    private static Map<String, Object> body(int year, Criterion criterion, Said said) {
        Map<String, Object> body = new HashMap<>();
        body.put("year", year);
        body.put("criterion", criterion.code().value());
        body.put("value", said.value().toPlainString());
        if (said.words() != null) {
            body.put("words", said.words());
        }
        return body;
    }
}
