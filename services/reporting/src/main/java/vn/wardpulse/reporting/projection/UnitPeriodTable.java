package vn.wardpulse.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.FigureChanges;
import vn.wardpulse.reporting.projection.LastViews.Known;

/** The figures: one row per unit and period. */
@Component
class UnitPeriodTable implements Table<UnitPeriod> {

    private static final JsonMapper JSON = Wire.mapper();

    /** Views are large, so what is known here already stays in the database. */
    private static final String UNLESS_KNOWN = """
            case when old.record_offset = (:known::jsonb ->> (new.unit || '/' || new.period))::bigint
            then null else old.record end""";

    private final JdbcClient jdbc;
    private final LastViews last = new LastViews();

    UnitPeriodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<UnitPeriod> topic() {
        return Topics.UNIT_PERIODS;
    }

    @Override
    public UnitPeriod nothing(String key) {
        int slash = key.indexOf('/');
        return new UnitPeriod(
                new UnitId(key.substring(0, slash)),
                Period.parse(key.substring(slash + 1)),
                0,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public void write(List<Entry<UnitPeriod>> entries, Batch batch) {
        // In the order of the key, so that two writers never wait for each other in a circle.
        List<Entry<UnitPeriod>> rows = entries.stream()
                .sorted(Comparator.comparing(
                                (Entry<UnitPeriod> row) -> row.value().unit())
                        .thenComparing(row -> row.value().period()))
                .toList();
        Map<String, Entry<UnitPeriod>> written = new HashMap<>();
        rows.forEach(row -> written.put(Topics.UNIT_PERIODS.key().apply(row.value()), row));
        Columns<UnitPeriod> columns = Columns.of(rows);
        String[] records = Columns.records(rows);
        boolean before = batch.current() && batch.detailed();
        Map<String, Known> known = before ? last.of(batch.generation(), written.keySet()) : Map.of();
        List<Change> changes = jdbc.sql("""
                insert into unit_period as present (
                    generation, unit, period, year, frequency, last_month, position, at, record, record_offset)
                select :generation, unit, period, year, frequency, last_month, position, at::timestamptz,
                       record::json, record_offset
                from unnest(:units, :periods, :years, :frequencies, :lastMonths, :positions, :ats, :records, :offsets)
                    as r (unit, period, year, frequency, last_month, position, at, record, record_offset)
                on conflict (generation, unit, period) do update
                set position = excluded.position, at = excluded.at, record = excluded.record,
                    record_offset = excluded.record_offset
                where excluded.record_offset > present.record_offset
                returning new.unit, new.period, old.record_offset as before_offset, %s as before
                """.formatted(before ? UNLESS_KNOWN : "null"))
                .param("generation", batch.generation())
                .param("units", columns.texts(UnitPeriod::unit))
                .param("periods", columns.texts(UnitPeriod::period))
                .param("years", columns.integers(row -> row.period().year()))
                .param("frequencies", columns.texts(row -> row.period().frequency()))
                .param("lastMonths", columns.integers(row -> row.period().lastMonth()))
                .param("positions", columns.longs(UnitPeriod::position))
                .param("ats", columns.texts(UnitPeriod::at))
                .param("records", records)
                .param("offsets", Columns.offsets(rows))
                .param("known", JSON.writeValueAsString(offsets(known)))
                .query((row, n) -> change(row, written, known, batch))
                .list();
        if (batch.current()) {
            changes.forEach(batch::add);
        }
        if (before) {
            written.forEach((key, row) -> last.put(batch.generation(), key, row.value(), row.offset()));
        }
    }

    private static Map<String, Long> offsets(Map<String, Known> known) {
        Map<String, Long> offsets = new HashMap<>();
        known.forEach((key, view) -> offsets.put(key, view.offset()));
        return offsets;
    }

    private static Change change(
            ResultSet row, Map<String, Entry<UnitPeriod>> written, Map<String, Known> known, Batch batch)
            throws SQLException {
        String key = row.getString("unit") + "/" + row.getString("period");
        Entry<UnitPeriod> entry = written.get(key);
        if (entry == null) {
            throw new IllegalStateException("a row came back that was not written");
        }
        UnitPeriod after = entry.value();
        FigureChanges changes = batch.detailed()
                ? FigureChanges.between(before(row, known.get(key)), after)
                : FigureChanges.unnamed(after);
        return new Change(Change.Kind.CHANGED, after.unit(), after.period(), JSON.writeValueAsString(changes));
    }

    /** What the row held before; null if there was no row, or nobody asked. */
    private static @Nullable UnitPeriod before(ResultSet row, @Nullable Known known) throws SQLException {
        String before = row.getString("before");
        if (before != null) {
            return Topics.UNIT_PERIODS.codec().read(before.getBytes(StandardCharsets.UTF_8));
        }
        long offset = row.getLong("before_offset");
        return known != null && !row.wasNull() && known.offset() == offset ? known.view() : null;
    }
}
