package vn.wardpulse.submission.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.testing.TestPlans;
import vn.wardpulse.testing.TestScales;
import vn.wardpulse.testing.TestUnits;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Role;

/**
 * A round between a ward and two of its groups, led by one of these, over which a body of the district watches: leading
 * and watching over are reasons to see a ward, and none to see a group.
 */
class JudgesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 11, 6);
    private static final GroupCode CLUSTER = new GroupCode("CUM");
    private static final RoundId ROUND = new RoundId(new PlanCode("TD"), 1);

    private static final UnitId DISTRICT = new UnitId("004");
    private static final UnitId STANDING = new UnitId("004-BTG");
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId FIRST = new UnitId("00139.01");
    private static final UnitId SECOND = new UnitId("00139.02");

    private final Scale scale = TestScales.scale(
            new ScaleId(ROUND, 2023), new Cluster(CLUSTER, SECOND), new Scale.Thresholds(null, 0, null));

    private final Definitions definitions = new Definitions(
            1,
            Stream.of(
                            TestUnits.unit(DISTRICT, UnitKind.DISTRICT, null),
                            TestUnits.unit(STANDING, UnitKind.DEPARTMENT, DISTRICT),
                            TestUnits.unit(WARD, UnitKind.WARD, DISTRICT),
                            TestUnits.unit(FIRST, UnitKind.RESIDENTIAL_GROUP, WARD),
                            TestUnits.unit(SECOND, UnitKind.RESIDENTIAL_GROUP, WARD))
                    .collect(Collectors.toMap(Unit::id, Function.identity())),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(CLUSTER, TestScales.group(CLUSTER, FIRST_DAY, WARD, FIRST, SECOND)),
            Map.of(
                    ROUND.plan(),
                    TestPlans.plan(
                            ROUND.plan(),
                            DISTRICT,
                            STANDING,
                            FIRST_DAY,
                            LAST_DAY,
                            TestPlans.round(ROUND.number(), FIRST_DAY, LAST_DAY))),
            Map.of(),
            Map.of(scale.id(), scale),
            List.of());

    @Test
    void whoLeadsAClusterOrWatchesOverThePlanSeesWardsAndNoGroups() {
        assertThat(seen(STANDING)).containsExactly(WARD);
        assertThat(seen(SECOND))
                .as("the group that leads sees the ward, which it appraises, and no other group")
                .containsExactly(WARD, SECOND);
        assertThat(seen(FIRST)).containsExactly(FIRST);
        assertThat(seen(WARD)).containsExactly(WARD, FIRST, SECOND);
        assertThat(seen(DISTRICT)).containsExactly(WARD);
    }

    @Test
    void norDoTheyJudgeThem() {
        Judges standing = judges(STANDING);
        Judges lead = judges(SECOND);
        assertThat(standing.may(Stage.VERIFICATION, of(WARD))).isTrue();
        assertThat(standing.may(Stage.VERIFICATION, of(FIRST))).isFalse();
        assertThat(lead.may(Stage.APPRAISAL, of(WARD))).isTrue();
        assertThat(lead.may(Stage.APPRAISAL, of(FIRST))).isFalse();
    }

    private List<UnitId> seen(UnitId bound) {
        Judges judges = judges(bound);
        return judges.round().members().stream()
                .filter(judges::mayRead)
                .map(OpenRound.Member::unit)
                .toList();
    }

    private OpenRound.Member of(UnitId unit) {
        return judges(unit).round().member(unit).orElseThrow();
    }

    private Judges judges(UnitId bound) {
        Reader officer = new Reader("a", "A", Set.of(Role.WARD_OFFICER), Set.of(), bound);
        return new Judges(
                officer,
                new Reach(definitions, DAY),
                OpenRound.of(ROUND, definitions, DAY).orElseThrow());
    }
}
