package vn.wardpulse.catalogue.boundaries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;

/** The boundaries that the catalogue keeps. */
@Component
class Boundaries {

    private static final String SELECT = "select unit, valid_from, valid_to, shape from boundary ";

    private final JdbcTemplate jdbc;

    Boundaries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where those of {@code units} that have a boundary on {@code day} then are. */
    List<Boundary> on(LocalDate day, Collection<UnitId> units) {
        return jdbc.query(SELECT + """
                where unit = any (?)
                  and (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to > ?)
                order by unit
                """, (row, n) -> boundary(row), ids(units), day, day);
    }

    /** In order of time. */
    List<Boundary> of(UnitId unit) {
        return jdbc.query(
                SELECT + "where unit = ? order by valid_from nulls first", (row, n) -> boundary(row), unit.value());
    }

    Set<UnitId> units() {
        return new HashSet<>(jdbc.query("select id from unit", (row, n) -> new UnitId(row.getString("id"))));
    }

    /** Makes others who state boundaries wait until this transaction ends. */
    void oneAtATime() {
        jdbc.execute("lock table boundary in exclusive mode");
    }

    /** Puts all boundaries of a unit in the place of those that it had. */
    void save(UnitId unit, List<Boundary> boundaries, Instant at, String by) {
        jdbc.update("delete from boundary where unit = ?", unit.value());
        jdbc.batchUpdate(
                """
                insert into boundary (unit, valid_from, valid_to, shape, points, stated_at, stated_by)
                values (?, cast(? as date), cast(? as date), ?, ?, ?, ?)
                """,
                boundaries.stream()
                        .map(boundary -> new Object[] {
                            unit.value(),
                            boundary.from(),
                            boundary.to(),
                            boundary.shape().text(),
                            boundary.shape().points(),
                            at.atOffset(ZoneOffset.UTC),
                            by
                        })
                        .toList());
    }

    private static String[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).distinct().toArray(String[]::new);
    }

    private static Boundary boundary(ResultSet row) throws SQLException {
        return new Boundary(
                new UnitId(row.getString("unit")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Shape.read(row.getString("shape")));
    }
}
