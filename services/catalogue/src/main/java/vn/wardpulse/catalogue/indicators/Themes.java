package vn.wardpulse.catalogue.indicators;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Theme;

/** The themes that the catalogue keeps. */
@Component
public class Themes {

    private final JdbcTemplate jdbc;

    Themes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<ThemeCode, Theme> all() {
        SortedMap<ThemeCode, Theme> themes = new TreeMap<>();
        jdbc.query("select code, parent, name_vi, name_en, weight, place from theme", row -> {
            String parent = row.getString("parent");
            Theme theme = new Theme(
                    new ThemeCode(row.getString("code")),
                    parent == null ? null : new ThemeCode(parent),
                    new Name(row.getString("name_vi"), row.getString("name_en")),
                    row.getBigDecimal("weight"),
                    row.getInt("place"));
            themes.put(theme.code(), theme);
        });
        return themes;
    }

    public void save(Collection<Theme> themes) {
        jdbc.batchUpdate(
                """
                insert into theme (code, parent, name_vi, name_en, weight, place)
                values (?, cast(? as text), ?, ?, ?, ?)
                on conflict (code) do update set
                  parent = excluded.parent, name_vi = excluded.name_vi, name_en = excluded.name_en,
                  weight = excluded.weight, place = excluded.place
                """,
                themes.stream()
                        .map(theme -> {
                            ThemeCode parent = theme.parent();
                            return new Object[] {
                                theme.code().value(),
                                parent == null ? null : parent.value(),
                                theme.name().vi(),
                                theme.name().en(),
                                theme.weight(),
                                theme.order()
                            };
                        })
                        .toList());
    }
}
