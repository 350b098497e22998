package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.wire.Wire;

/** The calendars that the catalogue keeps: their rules, the days off, and the years as they were worked out. */
@Component
public class Calendars {

    private static final TypeReference<List<CalendarYear.ReminderDay>> REMINDERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    Calendars(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<CalendarCode, ReportingCalendar> all() {
        SortedMap<CalendarCode, ReportingCalendar> calendars = new TreeMap<>();
        jdbc.query("select code, name_vi, name_en, rule, due_day, first_year, last_year from calendar", row -> {
            ReportingCalendar calendar = new ReportingCalendar(
                    new CalendarCode(row.getString("code")),
                    new Name(row.getString("name_vi"), row.getString("name_en")),
                    CalendarRule.valueOf(row.getString("rule")),
                    row.getInt("due_day"),
                    row.getInt("first_year"),
                    row.getInt("last_year"));
            calendars.put(calendar.code(), calendar);
        });
        return calendars;
    }

    public void save(Collection<ReportingCalendar> calendars) {
        jdbc.batchUpdate(
                """
                insert into calendar (code, name_vi, name_en, rule, due_day, first_year, last_year)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set
                  name_vi = excluded.name_vi, name_en = excluded.name_en, rule = excluded.rule,
                  due_day = excluded.due_day, first_year = excluded.first_year, last_year = excluded.last_year
                """,
                calendars.stream()
                        .map(calendar -> new Object[] {
                            calendar.code().value(),
                            calendar.name().vi(),
                            calendar.name().en(),
                            calendar.rule().name(),
                            calendar.dueDay(),
                            calendar.firstYear(),
                            calendar.lastYear()
                        })
                        .toList());
    }

    public SortedMap<LocalDate, SpecialDay> specialDays() {
        SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
        jdbc.query("select date, kind, name_vi, name_en from special_day", row -> {
            SpecialDay day = new SpecialDay(
                    row.getObject("date", LocalDate.class),
                    SpecialDay.Kind.valueOf(row.getString("kind")),
                    new Name(row.getString("name_vi"), row.getString("name_en")));
            days.put(day.date(), day);
        });
        return days;
    }

    public void saveSpecialDays(Collection<SpecialDay> days) {
        jdbc.batchUpdate(
                """
                insert into special_day (date, kind, name_vi, name_en) values (?, ?, ?, ?)
                on conflict (date) do update set
                  kind = excluded.kind, name_vi = excluded.name_vi, name_en = excluded.name_en
                """,
                days.stream()
                        .map(day -> new Object[] {
                            day.date(),
                            day.kind().name(),
                            day.name().vi(),
                            day.name().en()
                        })
                        .toList());
    }

    public SortedMap<PeriodKey, OwnDays> ownDays() {
        SortedMap<PeriodKey, OwnDays> days = new TreeMap<>();
        jdbc.query("select calendar, period, window_first, window_last, opens, due from calendar_day", row -> {
            OwnDays own = new OwnDays(
                    new CalendarCode(row.getString("calendar")),
                    Period.parse(row.getString("period")),
                    row.getObject("window_first", LocalDate.class),
                    row.getObject("window_last", LocalDate.class),
                    row.getObject("opens", LocalDate.class),
                    row.getObject("due", LocalDate.class));
            days.put(own.key(), own);
        });
        return days;
    }

    public void saveOwnDays(Collection<OwnDays> days) {
        jdbc.batchUpdate(
                """
                insert into calendar_day (calendar, period, window_first, window_last, opens, due)
                values (?, ?, cast(? as date), cast(? as date), cast(? as date), cast(? as date))
                on conflict (calendar, period) do update set
                  window_first = excluded.window_first, window_last = excluded.window_last,
                  opens = excluded.opens, due = excluded.due
                """,
                days.stream()
                        .map(own -> new Object[] {
                            own.calendar().value(),
                            own.period().toString(),
                            own.windowFirst(),
                            own.windowLast(),
                            own.opens(),
                            own.due()
                        })
                        .toList());
    }

    public SortedMap<YearKey, CalendarYear> years() {
        Map<YearKey, List<CalendarYear.Entry>> entries = new TreeMap<>();
        jdbc.query("select * from calendar_entry order by calendar, year, place", row -> {
            YearKey key = new YearKey(new CalendarCode(row.getString("calendar")), row.getInt("year"));
            entries.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(new CalendarYear.Entry(
                            Period.parse(row.getString("period")),
                            row.getObject("window_first", LocalDate.class),
                            row.getObject("window_last", LocalDate.class),
                            row.getObject("opens", LocalDate.class),
                            row.getObject("due", LocalDate.class),
                            Wire.mapper().readValue(row.getString("reminders"), REMINDERS)));
        });
        SortedMap<YearKey, CalendarYear> years = new TreeMap<>();
        jdbc.query("select calendar, year, name_vi, name_en from calendar_year", row -> {
            YearKey key = new YearKey(new CalendarCode(row.getString("calendar")), row.getInt("year"));
            years.put(
                    key,
                    new CalendarYear(
                            key.calendar(),
                            key.year(),
                            new Name(row.getString("name_vi"), row.getString("name_en")),
                            entries.getOrDefault(key, List.of())));
        });
        return years;
    }

    public void saveYears(Collection<CalendarYear> years) {
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        for (CalendarYear year : years) {
            String calendar = year.calendar().value();
            keys.add(new Object[] {calendar, year.year()});
            rows.add(new Object[] {
                calendar, year.year(), year.name().vi(), year.name().en()
            });
            for (CalendarYear.Entry entry : year.entries()) {
                entries.add(new Object[] {
                    calendar,
                    year.year(),
                    entry.period().toString(),
                    entries.size(),
                    entry.windowFirst(),
                    entry.windowLast(),
                    entry.opens(),
                    entry.due(),
                    Wire.mapper().writeValueAsString(entry.reminders())
                });
            }
        }
        jdbc.batchUpdate("delete from calendar_entry where calendar = ? and year = ?", keys);
        jdbc.batchUpdate("""
                insert into calendar_year (calendar, year, name_vi, name_en) values (?, ?, ?, ?)
                on conflict (calendar, year) do update set name_vi = excluded.name_vi, name_en = excluded.name_en
                """, rows);
        jdbc.batchUpdate("""
                insert into calendar_entry (calendar, year, period, place, window_first, window_last, opens, due,
                                            reminders)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, entries);
    }
}
