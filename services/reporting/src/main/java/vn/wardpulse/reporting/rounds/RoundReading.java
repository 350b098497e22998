package vn.wardpulse.reporting.rounds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.wire.Wire;

/** Reads what rounds are, and what was judged in them. */
@Component
class RoundReading {

    private final JdbcClient jdbc;

    RoundReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing where there is no such round, where it has not begun, or where it has no scale. */
    Optional<RunningRound> round(RoundId id, LocalDate today) {
        List<Scale> scales = jdbc
                .sql("select body from round_definition where kind = 'scale' and key like :round || '/%'")
                .param("round", id.toString())
                .query((row, n) -> Wire.mapper().readValue(row.getString("body"), Scale.class))
                .list()
                .stream()
                .filter(scale -> scale.id().round().equals(id))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        return plan(id).flatMap(plan -> plan.rounds().stream()
                        .filter(round ->
                                round.number() == id.number() && !round.first().isAfter(today))
                        .findFirst()
                        .map(round -> new RunningRound(
                                id, plan, round, scales, today.isBefore(round.last()) ? today : round.last())))
                .filter(round -> !round.scales().isEmpty());
    }

    private Optional<Plan> plan(RoundId id) {
        return jdbc.sql("select body from round_definition where kind = 'plan' and key = :plan")
                .param("plan", id.plan().value())
                .query((row, n) -> Wire.mapper().readValue(row.getString("body"), Plan.class))
                .optional();
    }

    /** How the sheets stand with which somebody has done something. */
    Map<UnitId, SheetState> sheets(RoundId id) {
        return sheets(id, Long.MAX_VALUE);
    }

    /** The same after the acts up to a position in the log. */
    Map<UnitId, SheetState> sheets(RoundId id, long upTo) {
        Map<UnitId, SheetState> states = new HashMap<>();
        jdbc.sql("""
                select unit, act from sheet_act
                where plan = :plan and round = :round and position <= :upTo
                order by unit, version
                """)
                .param("plan", id.plan().value())
                .param("round", id.number())
                .param("upTo", upTo)
                .query(row -> {
                    SheetAct act = Wire.mapper().readValue(row.getString("act"), SheetAct.class);
                    states.merge(
                            new UnitId(row.getString("unit")),
                            SheetState.NEW.after(act),
                            (state, first) -> state.after(act));
                });
        return states;
    }

    /** The position of the last act on a sheet of the round; 0 where there was none. */
    long position(RoundId id) {
        return jdbc.sql("select coalesce(max(position), 0) from sheet_act where plan = :plan and round = :round")
                .param("plan", id.plan().value())
                .param("round", id.number())
                .query(Long.class)
                .single();
    }
}
