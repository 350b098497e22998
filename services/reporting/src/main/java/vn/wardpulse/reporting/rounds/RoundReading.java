package vn.wardpulse.reporting.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.model.wire.Wire;

/** Reads what rounds are, what was judged in them, and what else they rest on. */
@Component
class RoundReading {

    /**
     * How one obligation stands.
     *
     * @param key {@code form/period}
     */
    record Obliged(UnitId unit, String key, State state, boolean duePassed, boolean inTime) {}

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
                        .filter(round -> round.number() == id.number()
                                && !round.first().isAfter(today))
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
        Map<UnitId, SheetState> states = new HashMap<>();
        jdbc.sql("select unit, act from sheet_act where plan = :plan and round = :round order by unit, version")
                .param("plan", id.plan().value())
                .param("round", id.number())
                .query(row -> {
                    SheetAct act = Wire.mapper().readValue(row.getString("act"), SheetAct.class);
                    states.merge(
                            new UnitId(row.getString("unit")),
                            SheetState.NEW.after(act),
                            (state, first) -> state.after(act));
                });
        return states;
    }

    /** What units were asked to reach in the year of a scale. */
    Map<UnitId, UnitTargets> targets(ScaleId scale, Iterable<UnitId> units) {
        List<String> keys = new ArrayList<>();
        units.forEach(unit -> keys.add(unit + "/" + scale.year()));
        return jdbc
                .sql("select body from definition where kind = 'targets' and key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> Wire.mapper().readValue(row.getString("body"), UnitTargets.class))
                .list()
                .stream()
                .collect(Collectors.toMap(UnitTargets::unit, Function.identity()));
    }

    /** The obligations of units in a year. */
    List<Obliged> obliged(int year, List<UnitId> units) {
        return jdbc.sql("""
                select unit, form || '/' || period as key, state, due_passed, timeliness
                from current_standing
                where year = :year and unit = any(:units)
                """)
                .param("year", year)
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .query((row, n) -> new Obliged(
                        new UnitId(row.getString("unit")),
                        row.getString("key"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("due_passed"),
                        "ON_TIME".equals(row.getString("timeliness"))))
                .list();
    }
}
