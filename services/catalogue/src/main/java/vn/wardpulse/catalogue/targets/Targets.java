package vn.wardpulse.catalogue.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final String SELECT = """
            select target_year.unit, target_year.year, indicator, target
            from target_year left join target using (unit, year)
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
        for (UnitTargets targets : all) {
            String unit = targets.unit().value();
            keys.add(new Object[] {unit, targets.year()});
            targets.targets()
                    .forEach((indicator, target) ->
                            rows.add(new Object[] {unit, targets.year(), indicator.value(), TargetText.write(target)}));
        }
        jdbc.batchUpdate("delete from target where unit = ? and year = ?", keys);
        jdbc.batchUpdate("insert into target_year (unit, year) values (?, ?) on conflict do nothing", keys);
        jdbc.batchUpdate("insert into target (unit, year, indicator, target) values (?, ?, ?, cast(? as jsonb))", rows);
    }

    private SortedMap<TargetKey, UnitTargets> read(String sql, Object... arguments) {
        SortedMap<TargetKey, SortedMap<IndicatorCode, Target>> read = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    TargetKey key = new TargetKey(new UnitId(row.getString("unit")), row.getInt("year"));
                    SortedMap<IndicatorCode, Target> targets = read.computeIfAbsent(key, none -> new TreeMap<>());
                    String indicator = row.getString("indicator");
                    if (indicator != null) {
                        targets.put(new IndicatorCode(indicator), TargetText.read(row.getString("target")));
                    }
                },
                arguments);
        SortedMap<TargetKey, UnitTargets> all = new TreeMap<>();
        read.forEach((key, targets) -> all.put(key, new UnitTargets(key.unit(), key.year(), targets)));
        return all;
    }
}
