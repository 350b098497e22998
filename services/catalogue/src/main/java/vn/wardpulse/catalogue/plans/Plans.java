package vn.wardpulse.catalogue.plans;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.wire.Wire;

/** The plans that the catalogue keeps. */
@Component
public class Plans {

    private final JdbcTemplate jdbc;

    Plans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<PlanCode, Plan> all() {
        SortedMap<PlanCode, Plan> plans = new TreeMap<>();
        jdbc.query("select body from plan", row -> {
            Plan plan = Wire.mapper().readValue(row.getString("body"), Plan.class);
            plans.put(plan.code(), plan);
        });
        return plans;
    }

    /** Puts plans in the place of what had their codes. */
    public void save(Collection<Plan> plans) {
        jdbc.batchUpdate(
                """
                insert into plan (code, scope, body) values (?, ?, ?::jsonb)
                on conflict (code) do update set scope = excluded.scope, body = excluded.body
                """,
                plans.stream()
                        .map(plan -> new Object[] {
                            plan.code().value(),
                            plan.scope().value(),
                            Wire.mapper().writeValueAsString(plan)
                        })
                        .toList());
    }
}
