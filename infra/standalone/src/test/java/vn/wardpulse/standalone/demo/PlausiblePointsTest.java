package vn.wardpulse.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.model.wire.Wire;

/** What is said stage by stage is what submission takes: within the points, with words wherever it asks for them. */
class PlausiblePointsTest {

    private static final PlausiblePoints POINTS = new PlausiblePoints(2023);
    private static final UnitId ADMONISHED = new UnitId("00154");

    private static final Map<String, Criterion> CRITERIA = criteria(
            criterion("PHONG-TRAO", 20, new Measured.Judged()),
            criterion(
                    "CONG-TRINH",
                    15,
                    new Measured.Counted(Way.ACHIEVED, new Target.Range(BigDecimal.TWO, BigDecimal.valueOf(3)))),
            criterion("THUONG", 5, new Measured.Bonus()),
            criterion("TRU", 10, new Measured.Deduction()));

    private static Criterion criterion(String code, int points, Measured measured) {
        BigDecimal most = BigDecimal.valueOf(points);
        return new Criterion(new CriterionCode(code), new Name(code, code), most, most, measured, List.of());
    }

    private static Map<String, Criterion> criteria(Criterion... all) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        for (Criterion criterion : all) {
            criteria.put(criterion.code().value(), criterion);
        }
        return criteria;
    }

    /** A sheet of which nobody has said anything. */
    private static ObjectNode sheet() {
        ObjectNode sheet = Wire.mapper().createObjectNode().put("round", "P2021/2");
        CRITERIA.values().forEach(criterion -> sheet.withArray("criteria")
                .addObject()
                .put("year", 2023)
                .set("criterion", Wire.mapper().valueToTree(criterion)));
        return sheet;
    }

    private static void say(ObjectNode sheet, Stage stage, List<Map<String, Object>> said) {
        for (JsonNode row : sheet.path("criteria")) {
            said.stream()
                    .filter(one -> criterion(one).equals(row.at("/criterion/code").asString()))
                    .forEach(one -> ((ObjectNode) row)
                            .set(stage.name().toLowerCase(Locale.ROOT), Wire.mapper().valueToTree(one)));
        }
    }

    private static BigDecimal value(Map<String, Object> said) {
        return new BigDecimal(String.valueOf(said.get("value")));
    }

    private static String criterion(Map<String, Object> said) {
        return String.valueOf(said.get("criterion"));
    }

    @Test
    void everyStageSaysWhatSubmissionTakes() {
        List<UnitId> units = IntStream.range(0, 50)
                .mapToObj(n -> new UnitId("U" + n))
                .toList();
        int moved = 0;
        int bonus = 0;
        for (UnitId unit : units) {
            ObjectNode sheet = sheet();
            Map<String, BigDecimal> before = new LinkedHashMap<>();
            for (Stage stage : Stage.values()) {
                List<Map<String, Object>> said = POINTS.of(unit, stage, sheet);
                assertThat(said).as("the same again").isEqualTo(POINTS.of(unit, stage, sheet));
                assertThat(said).extracting(PlausiblePointsTest::criterion).contains("PHONG-TRAO", "CONG-TRINH");
                for (Map<String, Object> one : said) {
                    String code = criterion(one);
                    BigDecimal earlier = before.put(code, value(one));
                    BigDecimal most = Objects.requireNonNull(CRITERIA.get(code)).cap();
                    assertThat(value(one)).isBetween(BigDecimal.ZERO, most);
                    boolean isMoved = earlier != null && earlier.compareTo(value(one)) != 0;
                    moved += isMoved ? 1 : 0;
                    bonus += code.equals("THUONG") ? 1 : 0;
                    if (isMoved || earlier == null && !code.equals("PHONG-TRAO")) {
                        assertThat(one.get("words")).as(stage + " of " + code).isNotNull();
                    }
                }
                say(sheet, stage, said);
            }
            assertThat(before).doesNotContainKey("TRU");
        }
        assertThat(moved).as("stages differ now and then").isBetween(5, 80);
        assertThat(bonus).isBetween(20, 120);
    }

    @Test
    void theStandingBodyTakesPointsOffFromTwoWardsWithEvidence() {
        assertThat(POINTS.of(ADMONISHED, Stage.APPRAISAL, sheet()))
                .extracting(PlausiblePointsTest::criterion)
                .doesNotContain("TRU");
        assertThat(POINTS.of(ADMONISHED, Stage.VERIFICATION, sheet()))
                .filteredOn(one -> criterion(one).equals("TRU"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("value", "2").containsKey("words"));
    }
}
