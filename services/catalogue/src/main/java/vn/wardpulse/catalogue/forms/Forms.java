package vn.wardpulse.catalogue.forms;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;

/** The forms that the catalogue keeps. */
@Component
public class Forms {

    private final JdbcTemplate jdbc;

    Forms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<FormCode, Form> all() {
        Map<String, List<IndicatorCode>> indicators = new HashMap<>();
        jdbc.query("select form, indicator from form_indicator order by form, place", row -> {
            indicators
                    .computeIfAbsent(row.getString("form"), none -> new ArrayList<>())
                    .add(new IndicatorCode(row.getString("indicator")));
        });
        SortedMap<FormCode, Form> forms = new TreeMap<>();
        jdbc.query("select * from form", row -> {
            String code = row.getString("code");
            Form form = new Form(
                    new FormCode(code),
                    new Name(row.getString("name_vi"), row.getString("name_en")),
                    Frequency.valueOf(row.getString("frequency")),
                    UnitKind.valueOf(row.getString("level")),
                    new UnitId(row.getString("scope")),
                    new CalendarCode(row.getString("calendar")),
                    row.getInt("first_year"),
                    row.getObject("last_year", Integer.class),
                    Objects.requireNonNull(indicators.get(code)),
                    periods(row.getArray("periods")));
            forms.put(form.code(), form);
        });
        return forms;
    }

    public void save(Collection<Form> forms) {
        List<Object[]> codes = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> asked = new ArrayList<>();
        for (Form form : forms) {
            String code = form.code().value();
            codes.add(new Object[] {code});
            rows.add(new Object[] {
                code,
                form.name().vi(),
                form.name().en(),
                form.frequency().name(),
                form.level().name(),
                form.scope().value(),
                form.calendar().value(),
                form.firstYear(),
                form.lastYear(),
                form.periods().stream().map(Period::toString).toArray(String[]::new)
            });
            for (int i = 0; i < form.indicators().size(); i++) {
                asked.add(new Object[] {code, i, form.indicators().get(i).value()});
            }
        }
        jdbc.batchUpdate("delete from form_indicator where form = ?", codes);
        jdbc.batchUpdate("""
                insert into form (code, name_vi, name_en, frequency, level, scope, calendar, first_year, last_year, periods)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as int), ?)
                on conflict (code) do update set
                  name_vi = excluded.name_vi, name_en = excluded.name_en, frequency = excluded.frequency,
                  level = excluded.level, scope = excluded.scope, calendar = excluded.calendar,
                  first_year = excluded.first_year, last_year = excluded.last_year, periods = excluded.periods
                """, rows);
        jdbc.batchUpdate("insert into form_indicator (form, place, indicator) values (?, ?, ?)", asked);
    }

    private static List<Period> periods(Array periods) throws SQLException {
        return Arrays.stream((String[]) periods.getArray()).map(Period::parse).toList();
    }
}
