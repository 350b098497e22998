package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.activity.ReportActivity;
import vn.wardpulse.reporting.changes.Change;

/** The history of all reports. What has a position never changes, so a row is written once. */
@Component
class ReportEventTable implements Table<ReportEvent> {

    private final JdbcClient jdbc;
    private final ReportActivity activity;

    ReportEventTable(JdbcClient jdbc, ReportActivity activity) {
        this.jdbc = jdbc;
        this.activity = activity;
    }

    @Override
    public Topic<ReportEvent> topic() {
        return Topics.REPORTS;
    }

    @Override
    public void write(List<Entry<ReportEvent>> entries, Batch batch) {
        TreeMap<Long, ReportEventRow> events = new TreeMap<>();
        entries.forEach(entry -> events.put(entry.value().head().position(), ReportEventRow.of(entry.value())));
        Columns<ReportEventRow> columns = new Columns<>(List.copyOf(events.values()));
        List<Long> written = jdbc.sql("""
                insert into report_event (
                    position, at, by, correlation, unit, form, period, act, version, due, first_received, timeliness,
                    reason, document, source, figures)
                select position, at::timestamptz, by, correlation::uuid, unit, form, period, act, version, due::date,
                       first_received::timestamptz, timeliness, reason, document, source, figures::jsonb
                from unnest(:positions, :ats, :bys, :correlations, :units, :forms, :periods, :acts, :versions, :dues,
                            :receiveds, :timelinesses, :reasons, :documents, :sources, :figures)
                    as r (position, at, by, correlation, unit, form, period, act, version, due, first_received,
                          timeliness, reason, document, source, figures)
                on conflict (position) do nothing
                returning position
                """)
                .param("positions", columns.longs(row -> row.head().position()))
                .param("ats", columns.texts(row -> row.head().at()))
                .param("bys", columns.texts(row -> row.head().by()))
                .param("correlations", columns.texts(row -> row.head().correlation()))
                .param("units", columns.texts(row -> row.obligation().unit()))
                .param("forms", columns.texts(row -> row.obligation().form()))
                .param("periods", columns.texts(row -> row.obligation().period()))
                .param("acts", columns.texts(ReportEventRow::act))
                .param("versions", columns.integers(ReportEventRow::version))
                .param("dues", columns.texts(ReportEventRow::due))
                .param("receiveds", columns.texts(ReportEventRow::firstReceived))
                .param("timelinesses", columns.texts(ReportEventRow::timeliness))
                .param("reasons", columns.texts(ReportEventRow::reason))
                .param("documents", columns.texts(ReportEventRow::document))
                .param("sources", columns.texts(ReportEventRow::source))
                .param("figures", columns.texts(ReportEventRow::figuresAsJson))
                .query(Long.class)
                .list();
        if (batch.detailed()) {
            activity.at(written).forEach(item -> batch.add(item.change()));
        } else {
            written.stream()
                    .map(events::get)
                    .forEach(row -> batch.add(new Change(
                            Change.Kind.ACTIVITY,
                            row.obligation().unit(),
                            row.obligation().period(),
                            "{}")));
        }
    }
}
