package vn.wardpulse.catalogue.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;

/** The groups that the catalogue keeps. */
@Component
public class Groups {

    private final JdbcTemplate jdbc;

    Groups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<GroupCode, UnitGroup> all() {
        SortedMap<GroupCode, Name> names = new TreeMap<>();
        SortedMap<GroupCode, List<UnitGroup.Member>> members = new TreeMap<>();
        jdbc.query("""
                select code, name_vi, name_en, unit, valid_from, valid_to
                from unit_group join member on member.unit_group = unit_group.code
                order by code, place
                """, row -> {
            GroupCode code = new GroupCode(row.getString("code"));
            names.put(code, new Name(row.getString("name_vi"), row.getString("name_en")));
            members.computeIfAbsent(code, none -> new ArrayList<>())
                    .add(new UnitGroup.Member(
                            new UnitId(row.getString("unit")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        });
        SortedMap<GroupCode, UnitGroup> groups = new TreeMap<>();
        names.forEach((code, name) ->
                groups.put(code, new UnitGroup(code, name, members.getOrDefault(code, List.of()))));
        return groups;
    }

    /** Puts groups in the place of what had their codes. */
    public void save(Collection<UnitGroup> groups) {
        List<Object[]> codes = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> members = new ArrayList<>();
        for (UnitGroup group : groups) {
            String code = group.code().value();
            codes.add(new Object[] {code});
            rows.add(new Object[] {code, group.name().vi(), group.name().en()});
            for (UnitGroup.Member member : group.members()) {
                members.add(new Object[] {code, members.size(), member.unit().value(), member.from(), member.to()});
            }
        }
        jdbc.batchUpdate("delete from member where unit_group = ?", codes);
        jdbc.batchUpdate("""
                insert into unit_group (code, name_vi, name_en) values (?, ?, ?)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en
                """, rows);
        jdbc.batchUpdate("""
                insert into member (unit_group, place, unit, valid_from, valid_to)
                values (?, ?, ?, ?, cast(? as date))
                """, members);
    }
}
