package vn.wardpulse.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.testing.TestPlans;
import vn.wardpulse.testing.TestScales;

/** A round of emulation between two wards, the neighbour leading, as the catalogue says it. */
final class TestRounds {

    static final String SHEETS = "/api/rounds/TD/1/sheets";
    static final LocalDate LAST = LocalDate.of(2023, 11, 6);

    private static final PlanCode PLAN = new PlanCode("TD");
    private static final GroupCode CLUSTER = new GroupCode("CUM");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private TestRounds() {}

    static Function<EventHead, CatalogueEvent> cluster() {
        return cluster(TestPlan.WARD, TestPlan.NEIGHBOUR);
    }

    static Function<EventHead, CatalogueEvent> cluster(UnitId... members) {
        UnitGroup group = TestScales.group(CLUSTER, FIRST, members);
        return head -> new CatalogueEvent.UnitGroupDefined(head, group);
    }

    static Function<EventHead, CatalogueEvent> plan(@Nullable UnitId standing) {
        Plan plan = TestPlans.plan(PLAN, TestPlan.DISTRICT, standing, FIRST, LAST, TestPlans.round(1, FIRST, LAST));
        return head -> new CatalogueEvent.PlanDefined(head, plan);
    }

    /** Communication by judgement, works by counting, one line of bonus and one of deductions, and reports in time. */
    static Function<EventHead, CatalogueEvent> scale() {
        return scale(TestPlan.NEIGHBOUR);
    }

    /** @param lead of the cluster */
    static Function<EventHead, CatalogueEvent> scale(UnitId lead) {
        Scale scale = TestScales.scale(
                new ScaleId(new RoundId(PLAN, 1), 2023),
                new Cluster(CLUSTER, lead),
                new Scale.Thresholds(null, 0, null),
                TestScales.criterion("TUYEN-TRUYEN", 10, new Measured.Judged()),
                TestScales.criterion(
                        "CONG-TRINH",
                        20,
                        new Measured.Counted(Way.ACHIEVED, new Target.Range(BigDecimal.ONE, BigDecimal.valueOf(2)))),
                TestScales.criterion("DUNG-HAN", 70, new Measured.Timeliness(List.of())),
                TestScales.criterion("THUONG", 5, new Measured.Bonus()),
                TestScales.criterion("TRU", 10, new Measured.Deduction()));
        return head -> new CatalogueEvent.ScaleDefined(head, scale);
    }
}
