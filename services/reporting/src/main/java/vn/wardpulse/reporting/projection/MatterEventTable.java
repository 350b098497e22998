package vn.wardpulse.reporting.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.matter.MatterEvent.MatterAnswered;
import vn.wardpulse.model.matter.MatterEvent.MatterDuePassed;
import vn.wardpulse.model.matter.MatterEvent.MatterHandedOn;
import vn.wardpulse.model.matter.MatterEvent.MatterRaised;
import vn.wardpulse.model.matter.MatterEvent.MatterWithdrawn;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** What happened to matters. What has a position never changes, so a row is written once. */
@Component
class MatterEventTable implements Table<MatterEvent> {

    private final JdbcClient jdbc;

    MatterEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event of any type as one row; what a type does not say is null. */
    private record Row(
            MatterEvent event,
            String act,
            @Nullable MatterField field,
            @Nullable LocalDate raised,
            @Nullable LocalDate due,
            @Nullable UnitId holder,
            @Nullable Timeliness timeliness) {

        static Row of(MatterEvent event) {
            return switch (event) {
                case MatterRaised e -> new Row(e, "raised", e.field(), e.raised(), e.due(), e.holder(), null);
                case MatterHandedOn e -> new Row(e, "handed-on", null, null, null, e.holder(), null);
                case MatterDuePassed e -> new Row(e, "due-passed", null, null, e.due(), null, null);
                case MatterAnswered e -> new Row(e, "answered", null, null, null, null, e.timeliness());
                case MatterWithdrawn e -> new Row(e, "withdrawn", null, null, null, null, null);
            };
        }
    }

    @Override
    public Topic<MatterEvent> topic() {
        return Topics.MATTERS;
    }

    @Override
    public void write(List<Entry<MatterEvent>> entries, Batch batch) {
        TreeMap<Long, Row> events = new TreeMap<>();
        entries.forEach(entry -> events.put(entry.value().head().position(), Row.of(entry.value())));
        Columns<Row> columns = new Columns<>(List.copyOf(events.values()));
        jdbc.sql("""
                insert into matter_event (position, at, by, matter, unit, act, field, raised, due, holder, timeliness)
                select position, at::timestamptz, by, matter::uuid, unit, act, field, raised::date, due::date, holder,
                       timeliness
                from unnest(:positions, :ats, :bys, :matters, :units, :acts, :fields, :raiseds, :dues, :holders,
                            :timelinesses)
                    as r (position, at, by, matter, unit, act, field, raised, due, holder, timeliness)
                on conflict (position) do nothing
                """)
                .param("positions", columns.longs(row -> row.event().head().position()))
                .param("ats", columns.texts(row -> row.event().head().at()))
                .param("bys", columns.texts(row -> row.event().head().by()))
                .param("matters", columns.texts(row -> row.event().matter()))
                .param("units", columns.texts(row -> row.event().unit()))
                .param("acts", columns.texts(Row::act))
                .param("fields", columns.texts(Row::field))
                .param("raiseds", columns.texts(Row::raised))
                .param("dues", columns.texts(Row::due))
                .param("holders", columns.texts(Row::holder))
                .param("timelinesses", columns.texts(Row::timeliness))
                .update();
    }
}
