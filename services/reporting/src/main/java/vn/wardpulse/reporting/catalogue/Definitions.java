package vn.wardpulse.reporting.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.IndicatorsUpTo;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.wire.Wire;

/**
 * The definitions in force and the figures that go with them, kept in memory and read again when they change. Whatever
 * is asked within one request is answered from one moment, also while other figures come to be shown.
 */
@Component
public class Definitions {

    /** Where PostgreSQL says that a commit has brought other definitions, or other figures to show. */
    public static final String CHANNEL = "wardpulse_reporting_definitions";

    private static final String PINNED = Definitions.class.getName();

    /** What is defined. */
    public enum Kind {
        UNIT,
        SUCCESSION,
        GROUP,
        THEME,
        FORM,
        CALENDAR;

        /** As the table writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final AtomicLong wanted = new AtomicLong(1);
    private volatile Held held = new Held(0, Catalogue.EMPTY, new Shown(0, 0), false);

    /** @param awaited whether indicators are by now defined otherwise than in the figures shown */
    private record Held(long edition, Catalogue catalogue, Shown shown, boolean awaited) {}

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is defined now, all of one moment; within a request, of its first question. */
    public Catalogue now() {
        return pinned().catalogue;
    }

    /** What is defined now, whenever the request began: for those that go on for long. */
    public Catalogue latest() {
        return present().catalogue;
    }

    /** The figures that go with {@link #now}. */
    public Shown shown() {
        return pinned().shown;
    }

    /** Whether indicators have been redefined, and the figures by what they are now are yet to be shown. */
    public boolean awaitFigures() {
        return present().awaited;
    }

    /** To be said when the tables have changed. */
    public void changed() {
        wanted.incrementAndGet();
    }

    /** Says so to every instance of the room, once the running transaction is committed. */
    public static void tell(JdbcClient jdbc) {
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", CHANNEL)
                .query((row, n) -> n)
                .list();
    }

    private Held pinned() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return present();
        }
        Held pinned = (Held) request.getAttribute(PINNED, RequestAttributes.SCOPE_REQUEST);
        if (pinned == null) {
            pinned = present();
            request.setAttribute(PINNED, pinned, RequestAttributes.SCOPE_REQUEST);
        }
        return pinned;
    }

    private Held present() {
        Held present = held;
        return present.edition == wanted.get() ? present : read();
    }

    private synchronized Held read() {
        long edition = wanted.get();
        if (held.edition != edition) {
            held = new Rows().read(edition);
        }
        return held;
    }

    /** Everything in one statement, so that it is of one moment. */
    private final class Rows {

        private final Map<Kind, List<String>> bodies = new EnumMap<>(Kind.class);
        private final IndicatorsUpTo every = new IndicatorsUpTo(Long.MAX_VALUE);
        private Shown shown = new Shown(0, 0);
        private long boundary = Long.MAX_VALUE;

        Held read(long edition) {
            for (Kind kind : Kind.values()) {
                bodies.put(kind, new ArrayList<>());
            }
            jdbc.sql("""
                    select kind, key, position, body, 0 as number from definition
                    union all
                    select 'edition', code, position, body, 0 from indicator_edition
                    union all
                    select 'shown', rollup::text, boundary, null, number from generation where current
                    order by kind, key
                    """).query(row -> {
                take(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getLong("position"),
                        row.getString("body"),
                        row.getInt("number"));
            });
            IndicatorsUpTo indicators = every.upTo(boundary);
            Catalogue catalogue = Catalogue.of(
                    all(Kind.UNIT, Unit.class),
                    all(Kind.GROUP, UnitGroup.class),
                    new Successions(all(Kind.SUCCESSION, Succession.class)),
                    all(Kind.THEME, Theme.class),
                    indicators.standing(),
                    all(Kind.FORM, Form.class),
                    all(Kind.CALENDAR, CalendarYear.class));
            return new Held(edition, catalogue, shown, indicators.redefined());
        }

        private void take(String kind, String key, long position, @Nullable String body, int number) {
            switch (kind) {
                case "edition" -> every.take(position, Wire.mapper().readValue(body, Indicator.class));
                case "shown" -> {
                    shown = new Shown(number, Integer.parseInt(key));
                    boundary = position;
                }
                default -> {
                    if (body != null) {
                        kindOf(kind).add(body);
                    }
                }
            }
        }

        private List<String> kindOf(String word) {
            return bodies.computeIfAbsent(Kind.valueOf(word.toUpperCase(Locale.ROOT)), kind -> new ArrayList<>());
        }

        private <T> List<T> all(Kind kind, Class<T> type) {
            return kindOf(kind.word()).stream()
                    .map(body -> Wire.mapper().readValue(body, type))
                    .toList();
        }
    }
}
