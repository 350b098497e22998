package vn.wardpulse.catalogue.calendars;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.CalendarCode;

/** The reminder schedules that the catalogue keeps. */
@Component
public class ReminderSchedules {

    private final JdbcTemplate jdbc;

    ReminderSchedules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<CalendarCode, ReminderSchedule> all() {
        SortedMap<CalendarCode, ReminderSchedule> schedules = new TreeMap<>();
        jdbc.query("select calendar, before, after, escalation from reminder_schedule", row -> {
            CalendarCode calendar = new CalendarCode(row.getString("calendar"));
            schedules.put(
                    calendar,
                    new ReminderSchedule(
                            calendar,
                            days(row.getArray("before")),
                            days(row.getArray("after")),
                            row.getObject("escalation", Integer.class)));
        });
        return schedules;
    }

    public void save(Collection<ReminderSchedule> schedules) {
        jdbc.batchUpdate(
                """
                insert into reminder_schedule (calendar, before, after, escalation) values (?, ?, ?, ?)
                on conflict (calendar) do update set
                  before = excluded.before, after = excluded.after, escalation = excluded.escalation
                """,
                schedules.stream()
                        .map(schedule -> new Object[] {
                            schedule.calendar().value(),
                            schedule.before().toArray(Integer[]::new),
                            schedule.after().toArray(Integer[]::new),
                            schedule.escalation()
                        })
                        .toList());
    }

    private static List<Integer> days(Array days) throws SQLException {
        return List.of((Integer[]) days.getArray());
    }
}
