package vn.wardpulse.reporting.projection;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** How every obligation stands: one row each. */
@Component
class StandingTable implements Table<Standing> {

    private final JdbcClient jdbc;

    StandingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<Standing> topic() {
        return Topics.STANDINGS;
    }

    @Override
    public void write(List<Entry<Standing>> entries, Batch batch) {
        List<Entry<Standing>> rows = entries.stream()
                .sorted(Comparator.comparing(row -> row.value().obligation().toString()))
                .toList();
        Columns<Standing> columns = Columns.of(rows);
        jdbc.sql("""
                insert into standing as present (
                    generation, unit, form, period, year, frequency, last_month, state, latest, counted,
                    counted_approved, due, due_passed, first_received, timeliness, position, record_offset)
                select :generation, unit, form, period, year, frequency, last_month, state, latest, counted,
                       counted_approved, due::date, due_passed, first_received::timestamptz, timeliness, position,
                       record_offset
                from unnest(:units, :forms, :periods, :years, :frequencies, :lastMonths, :states, :latests, :counteds,
                            :approveds, :dues, :passeds, :receiveds, :timelinesses, :positions, :offsets)
                    as r (unit, form, period, year, frequency, last_month, state, latest, counted, counted_approved,
                          due, due_passed, first_received, timeliness, position, record_offset)
                on conflict (generation, unit, form, period) do update
                set state = excluded.state, latest = excluded.latest, counted = excluded.counted,
                    counted_approved = excluded.counted_approved, due = excluded.due,
                    due_passed = excluded.due_passed, first_received = excluded.first_received,
                    timeliness = excluded.timeliness, position = excluded.position,
                    record_offset = excluded.record_offset
                where excluded.record_offset > present.record_offset
                """)
                .param("generation", batch.generation())
                .param("units", columns.texts(s -> s.obligation().unit()))
                .param("forms", columns.texts(s -> s.obligation().form()))
                .param("periods", columns.texts(s -> s.obligation().period()))
                .param("years", columns.integers(s -> s.obligation().period().year()))
                .param("frequencies", columns.texts(s -> s.obligation().period().frequency()))
                .param(
                        "lastMonths",
                        columns.integers(s -> s.obligation().period().lastMonth()))
                .param("states", columns.texts(s -> s.state()))
                .param("latests", columns.integers(Standing::latest))
                .param("counteds", columns.integers(Standing::counted))
                .param("approveds", columns.flags(Standing::countedApproved))
                .param("dues", columns.texts(s -> s.due()))
                .param("passeds", columns.flags(Standing::duePassed))
                .param("receiveds", columns.texts(s -> s.firstReceived()))
                .param("timelinesses", columns.texts(s -> s.timeliness()))
                .param("positions", columns.longs(Standing::position))
                .param("offsets", Columns.offsets(rows))
                .update();
    }
}
