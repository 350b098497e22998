package vn.wardpulse.catalogue.successions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;

/** The successions that the catalogue keeps. */
@Component
public class Successions {

    private static final String SELECT = """
            select succession.unit, succession.valid_from, kind, successor, weight
            from succession left join successor using (unit, valid_from)
            """;

    private static final String ORDER = "order by succession.unit, succession.valid_from, place";

    private final JdbcTemplate jdbc;

    Successions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<SuccessionKey, Succession> all() {
        return read(SELECT + ORDER);
    }

    /** Those that take effect from the first day to the last, both included. */
    Collection<Succession> between(LocalDate first, LocalDate last) {
        return read(SELECT + "where succession.valid_from between ? and ?\n" + ORDER, first, last)
                .values();
    }

    /** Puts successions in the place of what had their keys. */
    public void save(Collection<Succession> successions) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> successors = new ArrayList<>();
        for (Succession succession : successions) {
            String unit = succession.unit().value();
            keys.add(new Object[] {unit, succession.from()});
            rows.add(new Object[] {unit, succession.from(), succession.kind().name()});
            for (Succession.Successor successor : succession.successors()) {
                successors.add(new Object[] {
                    unit, succession.from(), successors.size(), successor.unit().value(), successor.weight()
                });
            }
        }
        jdbc.batchUpdate("delete from successor where unit = ? and valid_from = ?", keys);
        jdbc.batchUpdate("""
                insert into succession (unit, valid_from, kind) values (?, ?, ?)
                on conflict (unit, valid_from) do update set kind = excluded.kind
                """, rows);
        jdbc.batchUpdate("""
                insert into successor (unit, valid_from, place, successor, weight)
                values (?, ?, ?, ?, cast(? as numeric))
                """, successors);
    }

    private SortedMap<SuccessionKey, Succession> read(String sql, Object... arguments) {
        SortedMap<SuccessionKey, Succession.Kind> kinds = new TreeMap<>();
        SortedMap<SuccessionKey, List<Succession.Successor>> successors = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    SuccessionKey key = new SuccessionKey(
                            new UnitId(row.getString("unit")), row.getObject("valid_from", LocalDate.class));
                    kinds.put(key, Succession.Kind.valueOf(row.getString("kind")));
                    List<Succession.Successor> all = successors.computeIfAbsent(key, none -> new ArrayList<>());
                    @Nullable String successor = row.getString("successor");
                    if (successor != null) {
                        @Nullable BigDecimal weight = row.getBigDecimal("weight");
                        all.add(new Succession.Successor(new UnitId(successor), weight));
                    }
                },
                arguments);
        SortedMap<SuccessionKey, Succession> read = new TreeMap<>();
        successors.forEach((key, all) -> read.put(
                key, new Succession(key.unit(), key.from(), java.util.Objects.requireNonNull(kinds.get(key)), all)));
        return read;
    }
}
