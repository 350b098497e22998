package vn.wardpulse.catalogue.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.wire.Wire;

/** The indicators that the catalogue keeps, with their usual targets. */
@Component
public class Indicators {

    private static final TypeReference<List<Indicator.Amendment>> AMENDMENTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    private final Channels channels;

    Indicators(JdbcTemplate jdbc, Channels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    public SortedMap<IndicatorCode, IndicatorEntry> all() {
        SortedMap<IndicatorCode, IndicatorEntry> indicators = new TreeMap<>();
        SortedMap<ChannelCode, Channel> known = channels.all();
        jdbc.query("select * from indicator", row -> {
            IndicatorEntry entry = entry(row, known);
            indicators.put(entry.indicator().code(), entry);
        });
        return indicators;
    }

    /** All with their amendments. */
    Stream<Indicator> everything() {
        return all().values().stream().map(IndicatorEntry::indicator);
    }

    /** All as they stand in a period: on the last day of its window, by the calendar of the first form that asks. */
    Stream<Indicator> in(Period period) {
        Map<IndicatorCode, LocalDate> lastDays = new HashMap<>();
        jdbc.query(
                """
                select distinct on (indicator) indicator, window_last
                from form_indicator
                join form on form.code = form
                join calendar_entry using (calendar)
                where period = ?
                order by indicator, form collate "C"
                """,
                row -> {
                    lastDays.put(
                            new IndicatorCode(row.getString("indicator")),
                            row.getObject("window_last", LocalDate.class));
                },
                period.toString());
        LocalDate fourteenth = LocalDate.of(period.year(), period.lastMonth(), 14);
        return everything().map(indicator -> indicator.on(lastDays.getOrDefault(indicator.code(), fourteenth)));
    }

    public void save(Collection<IndicatorEntry> entries) {
        jdbc.batchUpdate("""
                insert into indicator (
                  code, theme, name_vi, name_en, measure, unit_vi, unit_en, decimals, part_decimals, frequency,
                  across_time, across_units, better, numerator_vi, numerator_en, denominator_vi, denominator_en,
                  place, usual_target, amendments, channels)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text), cast(? as text), cast(? as text),
                  cast(? as text), ?, cast(? as jsonb), cast(? as jsonb), cast(? as text[]))
                on conflict (code) do update set
                  theme = excluded.theme, name_vi = excluded.name_vi, name_en = excluded.name_en,
                  measure = excluded.measure, unit_vi = excluded.unit_vi, unit_en = excluded.unit_en,
                  decimals = excluded.decimals, part_decimals = excluded.part_decimals,
                  frequency = excluded.frequency, across_time = excluded.across_time,
                  across_units = excluded.across_units, better = excluded.better,
                  numerator_vi = excluded.numerator_vi, numerator_en = excluded.numerator_en,
                  denominator_vi = excluded.denominator_vi, denominator_en = excluded.denominator_en,
                  place = excluded.place, usual_target = excluded.usual_target,
                  amendments = excluded.amendments, channels = excluded.channels
                """, entries.stream().map(Indicators::columns).toList());
    }

    private static Object[] columns(IndicatorEntry entry) {
        Indicator indicator = entry.indicator();
        Name numerator = indicator.numerator();
        Name denominator = indicator.denominator();
        Target target = entry.usualTarget();
        return new @Nullable Object[] {
            indicator.code().value(),
            indicator.theme().value(),
            indicator.name().vi(),
            indicator.name().en(),
            indicator.measure().name(),
            indicator.unitOfMeasure().vi(),
            indicator.unitOfMeasure().en(),
            indicator.decimals(),
            indicator.partDecimals(),
            indicator.frequency().name(),
            indicator.acrossTime().name(),
            indicator.acrossUnits().name(),
            indicator.better().name(),
            numerator == null ? null : numerator.vi(),
            numerator == null ? null : numerator.en(),
            denominator == null ? null : denominator.vi(),
            denominator == null ? null : denominator.en(),
            indicator.order(),
            target == null ? null : TargetText.write(target),
            Wire.mapper().writeValueAsString(indicator.amendments()),
            indicator.channels().stream().map(channel -> channel.code().value()).toArray(String[]::new)
        };
    }

    private static IndicatorEntry entry(ResultSet row, SortedMap<ChannelCode, Channel> known) throws SQLException {
        Indicator indicator = new Indicator(
                new IndicatorCode(row.getString("code")),
                new ThemeCode(row.getString("theme")),
                new Name(row.getString("name_vi"), row.getString("name_en")),
                MeasureKind.valueOf(row.getString("measure")),
                new Name(row.getString("unit_vi"), row.getString("unit_en")),
                row.getInt("decimals"),
                row.getInt("part_decimals"),
                Frequency.valueOf(row.getString("frequency")),
                TimeRule.valueOf(row.getString("across_time")),
                UnitRule.valueOf(row.getString("across_units")),
                Direction.valueOf(row.getString("better")),
                part(row, "numerator"),
                part(row, "denominator"),
                row.getInt("place"),
                Wire.mapper().readValue(row.getString("amendments"), AMENDMENTS),
                Stream.of((String[]) row.getArray("channels").getArray())
                        .map(code -> Objects.requireNonNull(known.get(new ChannelCode(code)), code))
                        .toList());
        String target = row.getString("usual_target");
        return new IndicatorEntry(indicator, target == null ? null : TargetText.read(target));
    }

    private static @Nullable Name part(ResultSet row, String prefix) throws SQLException {
        String vi = row.getString(prefix + "_vi");
        return vi == null ? null : new Name(vi, row.getString(prefix + "_en"));
    }
}
