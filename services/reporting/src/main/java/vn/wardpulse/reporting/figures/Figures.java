package vn.wardpulse.reporting.figures;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Readings;
import vn.wardpulse.reporting.catalogue.Shown;

/** Reads the figures of the generation that is shown, or those of a moment of the past. */
@Component
public class Figures {

    private final JdbcClient jdbc;
    private final Readings readings;

    Figures(JdbcClient jdbc, Readings readings) {
        this.jdbc = jdbc;
        this.readings = readings;
    }

    /** One unit's period, what is shown, and the place of the record in it that it comes from. */
    record Found(UnitPeriod figures, Shown shown, long recordOffset) {

        static Found nothing(UnitId unit, Period period, Shown shown) {
            return new Found(new UnitPeriod(unit, period, 0, null, List.of(), List.of(), List.of()), shown, -1);
        }
    }

    Found find(UnitId unit, Period period) {
        Shown shown = readings.of(List.of(unit), period.year(), period.year());
        return jdbc.sql("""
                select record, record_offset
                from unit_period
                where generation = :reading and unit = :unit and period = :period
                """)
                .param("reading", shown.reading())
                .param("unit", unit.value())
                .param("period", period.toString())
                .query((row, n) -> found(row, shown))
                .optional()
                .orElseGet(() -> Found.nothing(unit, period, shown));
    }

    /** The same of several units and periods, by unit and period; null asks for every unit. */
    List<Found> find(@Nullable List<UnitId> units, List<Period> periods) {
        Shown shown = reading(units, periods);
        return jdbc.sql("""
                select record, record_offset
                from unit_period
                where generation = :reading and (:everyUnit or unit = any(:units)) and period = any(:periods)
                order by unit, period
                """)
                .param("reading", shown.reading())
                .param("everyUnit", units == null)
                .param("units", texts(units))
                .param("periods", texts(periods))
                .query((row, n) -> found(row, shown))
                .list();
    }

    /** All periods of a unit in these years. */
    List<UnitPeriod> years(UnitId unit, int first, int last) {
        return jdbc.sql("""
                select record
                from unit_period
                where generation = :reading and unit = :unit and year between :first and :last
                """)
                .param("reading", readings.of(List.of(unit), first, last).reading())
                .param("unit", unit.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> unitPeriod(row))
                .list();
    }

    /** A unit's year as it is kept, by the keys of the topic: records nobody has read yet. */
    public Map<String, byte[]> records(UnitId unit, int year) {
        Map<String, byte[]> records = new TreeMap<>();
        jdbc.sql("""
                select period, record
                from unit_period
                where generation = :reading and unit = :unit and year = :year
                """)
                .param("reading", readings.of(List.of(unit), year, year).reading())
                .param("unit", unit.value())
                .param("year", year)
                .query(row -> {
                    records.put(
                            unit + "/" + row.getString("period"),
                            row.getString("record").getBytes(StandardCharsets.UTF_8));
                });
        return records;
    }

    /** The years of which there is anything. */
    public List<Integer> years() {
        return jdbc.sql("select distinct year from unit_period where generation = :reading order by year")
                .param("reading", readings.of(List.of(), 0, 0).reading())
                .query(Integer.class)
                .list();
    }

    /** All cells of a unit in one period. */
    public List<Cell> cells(UnitId unit, Period period) {
        return find(unit, period).figures().cells();
    }

    /** One cell, if the unit has it in this period. */
    public Optional<Cell> cell(UnitId unit, Period period, IndicatorCode indicator) {
        return cells(List.of(new Key(unit, period)), List.of(indicator)).stream()
                .map(ShownCell::cell)
                .findFirst();
    }

    /** A unit and a period of which something is known. */
    public record Key(UnitId unit, Period period) {}

    /**
     * The next units and periods that a question is about, in order of place.
     *
     * @param from the first of them at the earliest; null for the first of all
     * @param past whether {@code from} itself is left out
     */
    List<Key> keys(Question question, @Nullable Key from, boolean past, int limit) {
        return jdbc.sql("""
                select unit, period
                from unit_period
                where generation = :reading
                  and (:fromStart or (unit, period) > (:unit, :place) or not :past and unit = :unit and period = :place)
                  and (:everyUnit or unit = any(:units))
                  and (:everyPeriod or period = any(:periods))
                  and (:everyFrequency or frequency = any(:frequencies))
                  and year between :firstYear and :lastYear
                order by unit, period
                limit :limit
                """)
                .param("reading", reading(question).reading())
                .param("fromStart", from == null)
                .param("unit", from == null ? "" : from.unit().value())
                .param("place", from == null ? "" : from.period().toString())
                .param("past", past)
                .param("everyUnit", question.units() == null)
                .param("units", texts(question.units()))
                .param("everyPeriod", question.periods().isEmpty())
                .param("periods", texts(question.periods()))
                .param("everyFrequency", question.frequencies().isEmpty())
                .param("frequencies", texts(question.frequencies()))
                .param("firstYear", question.firstYear())
                .param("lastYear", question.lastYear())
                .param("limit", limit)
                .query((row, n) -> new Key(new UnitId(row.getString("unit")), Period.parse(row.getString("period"))))
                .list();
    }

    /** The cells of these units and periods, in order of place; without indicators, of all. */
    public List<ShownCell> cells(List<Key> keys, List<IndicatorCode> indicators) {
        return jdbc
                .sql("""
                select u.unit, u.period, c.cell
                from unnest(:units, :periods) as k (unit, period)
                join unit_period u on u.generation = :reading and u.unit = k.unit and u.period = k.period
                cross join lateral json_array_elements(u.record -> 'cells') as c (cell)
                where :everyIndicator or c.cell ->> 0 = any(:indicators)
                """)
                .param(
                        "reading",
                        reading(
                                        keys.stream().map(Key::unit).toList(),
                                        keys.stream().map(Key::period).toList())
                                .reading())
                .param("units", keys.stream().map(key -> key.unit().value()).toArray(String[]::new))
                .param(
                        "periods",
                        keys.stream().map(key -> key.period().toString()).toArray(String[]::new))
                .param("everyIndicator", indicators.isEmpty())
                .param("indicators", texts(indicators))
                .query((row, n) -> cell(row))
                .list()
                .stream()
                .sorted(CellOrder.PLACE.comparator())
                .toList();
    }

    private Shown reading(Question question) {
        return question.periods().isEmpty()
                ? readings.of(question.units(), question.firstYear(), question.lastYear())
                : reading(question.units(), question.periods());
    }

    private Shown reading(@Nullable List<UnitId> units, List<Period> periods) {
        IntSummaryStatistics years = periods.stream().mapToInt(Period::year).summaryStatistics();
        return readings.of(units, years.getMin(), years.getMax());
    }

    private static String[] texts(@Nullable List<?> values) {
        return values == null
                ? new String[0]
                : values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static Found found(ResultSet row, Shown shown) throws SQLException {
        return new Found(unitPeriod(row), shown, row.getLong("record_offset"));
    }

    private static ShownCell cell(ResultSet row) throws SQLException {
        return new ShownCell(
                new UnitId(row.getString("unit")),
                Period.parse(row.getString("period")),
                Wire.rows().readValue(row.getString("cell"), Cell.class));
    }

    private static UnitPeriod unitPeriod(ResultSet row) throws SQLException {
        return Topics.UNIT_PERIODS.codec().read(row.getString("record").getBytes(StandardCharsets.UTF_8));
    }
}
