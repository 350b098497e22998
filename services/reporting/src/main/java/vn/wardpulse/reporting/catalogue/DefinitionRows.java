package vn.wardpulse.reporting.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.IndicatorsUpTo;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Definitions.Held;
import vn.wardpulse.reporting.catalogue.Definitions.Kind;

/** Definitions as they are read, everything in one statement, so that it is of one moment. */
final class DefinitionRows {

    private final Map<Kind, List<String>> bodies = new EnumMap<>(Kind.class);
    private final IndicatorsUpTo indicators = new IndicatorsUpTo(Long.MAX_VALUE);
    private Shown shown = new Shown(0, 0);
    private long boundary = Long.MAX_VALUE;

    private DefinitionRows() {
        for (Kind kind : Kind.values()) {
            bodies.put(kind, new ArrayList<>());
        }
    }

    /** What stands now, with the indicators that go with the figures that are shown. */
    static Held now(JdbcClient jdbc, long edition) {
        DefinitionRows rows = new DefinitionRows();
        jdbc.sql("""
                select kind, position, body, 0 as reading, 0 as rollup
                from definition
                where kind not in ('indicator', 'targets')
                union all
                select kind, position, body, 0, 0
                from definition_event
                where kind = 'indicator'
                union all
                select 'shown', boundary, null, number, rollup
                from generation
                where current
                order by kind, position
                """).query(row -> {
            if (row.getString("kind").equals("shown")) {
                rows.shown = new Shown(row.getInt("reading"), row.getInt("rollup"));
                rows.boundary = row.getLong("position");
            } else {
                rows.take(row.getString("kind"), row.getLong("position"), row.getString("body"));
            }
        });
        IndicatorsUpTo standing = rows.indicators.upTo(rows.boundary);
        return new Held(edition, rows.catalogue(standing), rows.shown, standing.redefined(), null);
    }

    /** What stood at a moment: of each the latest that had been made by then. */
    static Held asKnownAt(JdbcClient jdbc, Instant moment, int reading) {
        DefinitionRows rows = new DefinitionRows();
        jdbc.sql("""
                select distinct on (kind, key) kind, position, body
                from definition_event
                where at <= :moment and kind <> 'targets'
                order by kind, key, position desc
                """).param("moment", moment.atOffset(ZoneOffset.UTC)).query(row -> {
            rows.take(row.getString("kind"), row.getLong("position"), row.getString("body"));
        });
        return new Held(0, rows.catalogue(rows.indicators), new Shown(reading, 0), false, moment);
    }

    private void take(String word, long position, String body) {
        Kind kind = Kind.of(word);
        if (kind == Kind.INDICATOR) {
            indicators.take(position, Wire.mapper().readValue(body, Indicator.class));
        } else {
            of(kind).add(body);
        }
    }

    private Catalogue catalogue(IndicatorsUpTo standing) {
        return Catalogue.of(
                all(Kind.UNIT, Unit.class),
                all(Kind.GROUP, UnitGroup.class),
                new Successions(all(Kind.SUCCESSION, Succession.class)),
                all(Kind.THEME, Theme.class),
                standing.standing(),
                all(Kind.FORM, Form.class),
                all(Kind.CALENDAR, CalendarYear.class));
    }

    private List<String> of(Kind kind) {
        return bodies.computeIfAbsent(kind, k -> new ArrayList<>());
    }

    private <T> List<T> all(Kind kind, Class<T> type) {
        return of(kind).stream()
                .map(body -> Wire.mapper().readValue(body, type))
                .toList();
    }
}
