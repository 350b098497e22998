package vn.wardpulse.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;

/** Plans that hold nothing but rounds. */
public final class TestPlans {

    private TestPlans() {}

    /**
     * A plan whose document is the first one under its code, issued on its first day.
     *
     * @param scope the unit under which it holds
     * @param standing the unit that watches over it, or null where none does
     */
    public static Plan plan(
            PlanCode code, UnitId scope, @Nullable UnitId standing, LocalDate first, LocalDate last, Round... rounds) {
        return new Plan(
                code,
                "1/" + code,
                first,
                new Name("Quận", "District"),
                scope,
                standing,
                first,
                last,
                new Name("Kế hoạch " + code, "Plan " + code),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(rounds));
    }

    /** A round from {@code first} to {@code last}, both of them in it. */
    public static Round round(int number, LocalDate first, LocalDate last) {
        return new Round(number, new Name("Đợt " + number, "Round " + number), first, last, null);
    }
}
