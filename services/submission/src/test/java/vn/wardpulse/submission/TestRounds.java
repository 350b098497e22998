package vn.wardpulse.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Way;

/** A round of emulation between two wards, the neighbour leading, as the catalogue says it. */
final class TestRounds {

    static final String SHEETS = "/api/rounds/TD/1/sheets";
    static final LocalDate LAST = LocalDate.of(2023, 11, 6);

    private static final PlanCode PLAN = new PlanCode("TD");
    private static final GroupCode CLUSTER = new GroupCode("CUM");
    private static final Name NAME = new Name("Thi đua", "Emulation");

    private TestRounds() {}

    static Function<EventHead, CatalogueEvent> cluster() {
        return cluster(TestPlan.WARD, TestPlan.NEIGHBOUR);
    }

    static Function<EventHead, CatalogueEvent> cluster(UnitId... members) {
        LocalDate from = LocalDate.of(2023, 1, 1);
        UnitGroup group = new UnitGroup(
                CLUSTER,
                NAME,
                Stream.of(members)
                        .map(unit -> new UnitGroup.Member(unit, from, null))
                        .toList());
        return head -> new CatalogueEvent.UnitGroupDefined(head, group);
    }

    static Function<EventHead, CatalogueEvent> plan(@Nullable UnitId standing) {
        Plan plan = new Plan(
                PLAN,
                "1/TD",
                LocalDate.of(2023, 1, 3),
                NAME,
                TestPlan.DISTRICT,
                standing,
                LocalDate.of(2023, 1, 1),
                LAST,
                NAME,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Round(1, NAME, LocalDate.of(2023, 1, 1), LAST, null)));
        return head -> new CatalogueEvent.PlanDefined(head, plan);
    }

    /** Communication by judgement, works by counting, one line of bonus and one of deductions, and reports in time. */
    static Function<EventHead, CatalogueEvent> scale() {
        return scale(TestPlan.NEIGHBOUR);
    }

    /** @param lead of the cluster */
    static Function<EventHead, CatalogueEvent> scale(UnitId lead) {
        Scale scale = new Scale(
                new ScaleId(new RoundId(PLAN, 1), 2023),
                NAME,
                1,
                List.of(new Cluster(CLUSTER, lead)),
                BigDecimal.valueOf(5),
                BigDecimal.TEN,
                List.of(),
                new Scale.Thresholds(null, 0, null),
                List.of(
                        criterion("TUYEN-TRUYEN", 10, new Measured.Judged()),
                        criterion(
                                "CONG-TRINH",
                                20,
                                new Measured.Counted(
                                        Way.ACHIEVED, new Target.Range(BigDecimal.ONE, BigDecimal.valueOf(2)))),
                        criterion("DUNG-HAN", 70, new Measured.Timeliness(List.of())),
                        criterion("THUONG", 5, new Measured.Bonus()),
                        criterion("TRU", 10, new Measured.Deduction())));
        return head -> new CatalogueEvent.ScaleDefined(head, scale);
    }

    private static Criterion criterion(String code, int points, Measured measured) {
        BigDecimal most = BigDecimal.valueOf(points);
        return new Criterion(new CriterionCode(code), NAME, most, most, measured, List.of());
    }
}
