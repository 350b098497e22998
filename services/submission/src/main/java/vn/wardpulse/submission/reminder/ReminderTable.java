package vn.wardpulse.submission.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;

/** What was said already. All methods want a transaction. */
final class ReminderTable {

    private final JdbcTemplate jdbc;

    ReminderTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that is now to be said, with the due date that the report has. */
    record Claimed(Due said, LocalDate due) {}

    /**
     * Marks those whose report is not handed in and that nobody has marked before, and returns them. Where more time
     * was given than the calendar's, nobody is told before it is over that it is.
     */
    List<Claimed> claim(List<Due> steps, LocalDate today, Instant at) {
        Map<Due, Claimed> claimed = new HashMap<>();
        Map<String, Step> named = new HashMap<>();
        steps.forEach(due -> named.put(name(due.step()), due.step()));
        jdbc.query(
                """
                with waiting as (
                  select r.id, s.step, r.due
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                       as s (unit, form, period, step, over)
                  join report r on r.unit = s.unit and r.form = s.form and r.period = s.period
                  where r.owed and not r.closed and r.state in ('OPEN', 'RETURNED', 'WITHDRAWN')
                    and (not s.over or r.due < ?)
                    and not exists (select from reminder k where k.report = r.id and k.step = s.step)
                  order by r.id for update of r),
                said as (
                  insert into reminder (report, step, due, at) select id, step, due, ? from waiting
                  on conflict (report, step) do nothing
                  returning report, step, due, at),
                seen as (
                  update report set reminded_at = said.at from said where report.id = said.report)
                select r.unit, r.form, r.period, said.step, said.due from said join report r on r.id = said.report
                """,
                row -> {
                    Due due = new Due(
                            new Obligation(
                                    new UnitId(row.getString("unit")),
                                    new FormCode(row.getString("form")),
                                    Period.parse(row.getString("period"))),
                            java.util.Objects.requireNonNull(named.get(row.getString("step"))));
                    claimed.put(due, new Claimed(due, row.getObject("due", LocalDate.class)));
                },
                texts(steps, due -> due.obligation().unit()),
                texts(steps, due -> due.obligation().form()),
                texts(steps, due -> due.obligation().period()),
                texts(steps, due -> name(due.step())),
                texts(steps, due -> due.step().kind() != Step.Kind.BEFORE_DUE),
                today,
                Timestamp.from(at));
        return steps.stream()
                .flatMap(due -> Stream.ofNullable(claimed.get(due)))
                .toList();
    }

    /** Marks that a person asked for it on {@code day}; false if somebody did before. */
    boolean claim(long report, LocalDate due, LocalDate day, Instant at) {
        int claimed = jdbc.update(
                "insert into reminder (report, step, due, at) values (?, ?, ?, ?) on conflict do nothing",
                report,
                name(Step.BY_HAND) + "-" + day,
                due,
                Timestamp.from(at));
        if (claimed > 0) {
            jdbc.update("update report set reminded_at = ? where id = ?", Timestamp.from(at), report);
        }
        return claimed > 0;
    }

    private static String name(Step step) {
        return step.kind() + "-" + step.workingDays();
    }

    private static String[] texts(List<Due> steps, Function<Due, Object> column) {
        return steps.stream().map(due -> column.apply(due).toString()).toArray(String[]::new);
    }
}
