package vn.wardpulse.catalogue.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.catalogue.indicators.TargetText;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;

/** The targets that the catalogue keeps, by unit and year. */
@Component
public class Targets {

    /** Changes stand beside the targets that the year begins with. */
    private static final String SELECT = """
            select unit, year, valid_from, indicator, target
            from target_year left join (
              select unit, year, null as valid_from, indicator, target from target
              union all
              select unit, year, valid_from, indicator, target from target_change) stated using (unit, year)
            """;

    private final JdbcTemplate jdbc;

    Targets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<TargetKey, UnitTargets> all() {
        return read(SELECT);
    }

    /** Empty where none were stated. */
    UnitTargets of(TargetKey key) {
        return Objects.requireNonNullElseGet(
                read(SELECT + "where unit = ? and year = ?", key.unit().value(), key.year())
                        .get(key),
                () -> new UnitTargets(key.unit(), key.year(), Map.of()));
    }

    public void save(Collection<UnitTargets> all) {
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> changes = new ArrayList<>();
        for (UnitTargets targets : all) {
            String unit = targets.unit().value();
            keys.add(new Object[] {unit, targets.year()});
            targets.targets()
                    .forEach((indicator, target) ->
                            rows.add(new Object[] {unit, targets.year(), indicator.value(), TargetText.write(target)}));
            targets.changes().forEach(change -> {
                Target then = change.target();
                changes.add(new @Nullable Object[] {
                    unit,
                    targets.year(),
                    change.from(),
                    change.indicator().value(),
                    then == null ? null : TargetText.write(then)
                });
            });
        }
        jdbc.batchUpdate("delete from target where unit = ? and year = ?", keys);
        jdbc.batchUpdate("delete from target_change where unit = ? and year = ?", keys);
        jdbc.batchUpdate("insert into target_year (unit, year) values (?, ?) on conflict do nothing", keys);
        jdbc.batchUpdate("insert into target (unit, year, indicator, target) values (?, ?, ?, cast(? as jsonb))", rows);
        jdbc.batchUpdate("""
                insert into target_change (unit, year, valid_from, indicator, target)
                values (?, ?, ?, ?, cast(? as jsonb))
                """, changes);
    }

    private SortedMap<TargetKey, UnitTargets> read(String sql, Object... arguments) {
        SortedMap<TargetKey, TargetYear> read = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    TargetKey key = new TargetKey(new UnitId(row.getString("unit")), row.getInt("year"));
                    TargetYear year = read.computeIfAbsent(key, none -> new TargetYear(null));
                    String indicator = row.getString("indicator");
                    String target = row.getString("target");
                    if (indicator != null) {
                        year.state(
                                new IndicatorCode(indicator),
                                row.getObject("valid_from", LocalDate.class),
                                target == null ? null : TargetText.read(target),
                                false);
                    }
                },
                arguments);
        SortedMap<TargetKey, UnitTargets> all = new TreeMap<>();
        read.forEach((key, year) -> all.put(key, year.of(key)));
        return all;
    }
}
