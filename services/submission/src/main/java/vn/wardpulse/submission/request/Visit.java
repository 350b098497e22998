package vn.wardpulse.submission.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Role;

/** A reader at a moment, and what they may do with requests then. */
record Visit(Reader reader, Instant now, Reach reach) {

    LocalDate today() {
        return reach.today();
    }

    boolean sees(AskedUnit asked) {
        return reader.mayRead()
                && (reach.covers(reader, asked.unit(), asked.request().sent())
                        || reach.isToldOf(reader, asked.unit(), asked.request().sent())
                                && reach.covers(
                                        reader,
                                        asked.request().by(),
                                        asked.request().sent()));
    }

    /** All that the reader may reach on whichever day; null where that is everything. */
    @Nullable
    Set<UnitId> reached() {
        UnitId bound = reader.unit();
        return bound == null ? null : reach.definitions().everUnder(bound);
    }

    /** What is still waited for stands in the running year, whenever it was sent. */
    boolean runs(@Nullable Integer year) {
        return year != null && year == today().getYear();
    }

    boolean mayAnswer(AskedUnit asked) {
        return reach.mayTell(reader, asked.unit(), asked.request().sent());
    }

    boolean mayRemind(AskedUnit asked) {
        return reach.isToldOf(reader, asked.unit(), asked.request().sent()) && manages(asked.request())
                || reach.mayDirect(reader, asked.unit(), asked.request().sent());
    }

    boolean manages(Request request) {
        return reach.mayDirect(reader, request.by(), request.sent())
                || request.by().equals(reader.unit()) && standsFor(request.plan());
    }

    /** Whether the reader is of the unit that watches over a plan. */
    boolean standsFor(@Nullable PlanCode code) {
        Plan plan = code == null ? null : reach.definitions().plans().get(code);
        UnitId bound = reader.unit();
        return plan != null
                && bound != null
                && bound.equals(plan.standing())
                && (reader.is(Role.WARD_OFFICER) || reader.is(Role.WARD_LEADER) || reader.is(Role.STANDING_BODY));
    }

    /** Whether a plan holds for {@code unit}, for one above it or for one below it. */
    boolean concerns(PlanCode code, UnitId unit) {
        Plan plan = reach.definitions().plans().get(code);
        return plan != null
                && (reach.definitions().within(unit, plan.scope(), today())
                        || reach.definitions().within(plan.scope(), unit, today()));
    }

    /** A standing body asks whom it reaches, a plan's standing unit whoever is under the plan. */
    boolean mayAsk(UnitId unit, @Nullable PlanCode code) {
        Plan plan = code == null ? null : reach.definitions().plans().get(code);
        return reach.isToldOf(reader, unit, null)
                && (reader.is(Role.STANDING_BODY)
                                && reader.unit() != null
                                && reach.definitions().within(unit, reader.unit(), today())
                        || plan != null
                                && standsFor(code)
                                && reach.definitions().within(unit, plan.scope(), today()));
    }
}
