package vn.wardpulse.catalogue.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/** The units that the catalogue keeps. */
@Component
public class Units {

    private static final String SELECT = """
            select id, code, kind, valid_from, valid_to, name_vi, name_en, parent
            from unit join spell on spell.unit = unit.id
            """;

    private final JdbcTemplate jdbc;

    Units(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<UnitId, Unit> all() {
        return read(SELECT);
    }

    public SortedMap<UnitId, Unit> one(UnitId id) {
        return read(SELECT + "where id = ?", id.value());
    }

    /** Those valid on {@code day}, below {@code above} (itself included) or everywhere. */
    SortedMap<UnitId, Unit> on(LocalDate day, @Nullable UnitId above) {
        String root = above == null ? null : above.value();
        return read("""
                with recursive standing as (
                  select unit, parent from spell
                  where (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to > ?)
                ), below as (
                  select unit from standing
                  where case when cast(? as text) is null then parent is null else unit = ? end
                  union
                  select standing.unit from standing join below on standing.parent = below.unit
                )
                """ + SELECT + "where id in (select unit from below)", day, day, root, root);
    }

    /** The unit itself and everything that it ever stood under. */
    public Set<UnitId> everAbove(UnitId id) {
        return new HashSet<>(jdbc.query("""
                with recursive above as (
                  select unit, parent from spell where unit = ?
                  union
                  select spell.unit, spell.parent from spell join above on spell.unit = above.parent
                )
                select distinct unit from above
                """, (row, number) -> new UnitId(row.getString("unit")), id.value()));
    }

    /** The unit itself and everything that ever stood under it. */
    Set<UnitId> everBelow(UnitId id) {
        return new HashSet<>(jdbc.query("""
                with recursive below as (
                  select id as unit from unit where id = ?
                  union
                  select spell.unit from spell join below on spell.parent = below.unit
                )
                select unit from below
                """, (row, number) -> new UnitId(row.getString("unit")), id.value()));
    }

    /**
     * Whether more than its name is told of {@code unit} to whoever is bound to {@code bound}. Of what stands below a ward
     * it is told to itself, to the ward, and to those who keep the whole catalogue.
     *
     * @param bound null for the whole installation
     */
    public boolean tells(@Nullable UnitId bound, UnitId unit) {
        Unit known = one(unit).get(unit);
        if (bound == null || known == null || !known.kind().belowWard()) {
            return true;
        }
        Unit above = one(bound).get(bound);
        return above != null
                && known.kind().isShownTo(above.kind())
                && everAbove(unit).contains(bound);
    }

    /** Those that ever stood directly under a unit, each over its whole life. */
    public SortedMap<UnitId, Unit> everChildren(UnitId parent) {
        return read(SELECT + "where id in (select unit from spell where parent = ?)", parent.value());
    }

    /** Puts units in the place of what had their ids, spells and all. */
    public void save(Collection<Unit> units) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> spells = new ArrayList<>();
        List<Object[]> ids = new ArrayList<>();
        for (Unit unit : units) {
            String id = unit.id().value();
            ids.add(new Object[] {id});
            rows.add(new Object[] {id, unit.code(), unit.kind().name()});
            for (Unit.Spell spell : unit.spells()) {
                UnitId parent = spell.parent();
                spells.add(new Object[] {
                    id,
                    spell.from(),
                    spell.to(),
                    spell.name().vi(),
                    spell.name().en(),
                    parent == null ? null : parent.value()
                });
            }
        }
        jdbc.batchUpdate("delete from spell where unit = ?", ids);
        jdbc.batchUpdate("""
                insert into unit (id, code, kind) values (?, ?, ?)
                on conflict (id) do update set code = excluded.code, kind = excluded.kind
                """, rows);
        jdbc.batchUpdate("""
                insert into spell (unit, valid_from, valid_to, name_vi, name_en, parent)
                values (?, cast(? as date), cast(? as date), ?, ?, cast(? as text))
                """, spells);
    }

    private SortedMap<UnitId, Unit> read(String sql, @Nullable Object... arguments) {
        SortedMap<UnitId, Unit> units = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    Unit read = unit(row);
                    units.merge(read.id(), read, Units::together);
                },
                arguments);
        return units;
    }

    private static Unit together(Unit one, Unit other) {
        List<Unit.Spell> spells = new ArrayList<>(one.spells());
        spells.addAll(other.spells());
        return new Unit(one.id(), one.code(), one.kind(), spells);
    }

    private static Unit unit(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        Unit.Spell spell = new Unit.Spell(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Name(row.getString("name_vi"), row.getString("name_en")),
                parent == null ? null : new UnitId(parent));
        return new Unit(
                new UnitId(row.getString("id")),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                List.of(spell));
    }
}
