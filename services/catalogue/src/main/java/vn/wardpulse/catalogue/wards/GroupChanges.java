package vn.wardpulse.catalogue.wards;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/** What wards did with their groups. */
@Component
class GroupChanges {

    private final JdbcTemplate jdbc;

    GroupChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UnitId ward, GroupChange change) {
        jdbc.update(
                """
                insert into group_change (ward, unit, what, day, name_vi, name_en, at, by, by_name)
                values (?, ?, ?, cast(? as date), ?, ?, ?, ?, ?)
                """,
                ward.value(),
                change.unit().value(),
                change.what().name(),
                change.day(),
                change.name().vi(),
                change.name().en(),
                change.at().atOffset(ZoneOffset.UTC),
                change.by(),
                change.byName());
    }

    /** Newest first. */
    List<GroupChange> of(UnitId ward) {
        return jdbc.query(
                "select * from group_change where ward = ? order by id desc",
                (row, n) -> new GroupChange(
                        new UnitId(row.getString("unit")),
                        GroupChange.What.valueOf(row.getString("what")),
                        row.getObject("day", LocalDate.class),
                        new Name(row.getString("name_vi"), row.getString("name_en")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("by_name")),
                ward.value());
    }
}
