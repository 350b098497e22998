package vn.wardpulse.catalogue.plans;

import java.util.Optional;
import java.util.SortedMap;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.plan.Plan;

/** The column {@code plan}, by which a row belongs to a plan. */
final class PlanCell {

    private PlanCell() {}

    /** The plan of that code; nothing, and a fault of the row, where there is none. */
    static Optional<Plan> known(Row row, PlanCode code, SortedMap<PlanCode, Plan> plans) {
        Optional<Plan> plan = Optional.ofNullable(plans.get(code));
        if (plan.isEmpty()) {
            row.fault(
                    "plan",
                    "unknown-plan",
                    "Không có kế hoạch '%s'. Kiểm tra mã, hoặc nhập kế hoạch trước.".formatted(code),
                    "There is no plan '%s'. Check the code, or import the plan first.".formatted(code));
        }
        return plan;
    }
}
