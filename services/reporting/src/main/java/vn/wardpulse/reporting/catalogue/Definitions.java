package vn.wardpulse.reporting.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.wire.Wire;

/** The definitions in force, kept in memory and read again when they change. */
@Component
public class Definitions {

    /** Where PostgreSQL says that a commit has brought other definitions. */
    public static final String CHANNEL = "wardpulse_reporting_definitions";

    /** What is defined. */
    public enum Kind {
        UNIT,
        SUCCESSION,
        GROUP,
        INDICATOR,
        FORM,
        CALENDAR;

        /** As the table writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final AtomicLong wanted = new AtomicLong(1);
    private volatile Held held = new Held(0, Catalogue.EMPTY);

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is defined now, all of one moment. */
    public Catalogue now() {
        Held present = held;
        return present.edition == wanted.get() ? present.catalogue : read();
    }

    /** To be said when the table has changed. */
    public void changed() {
        wanted.incrementAndGet();
    }

    private synchronized Catalogue read() {
        long edition = wanted.get();
        if (held.edition != edition) {
            held = new Held(
                    edition,
                    Catalogue.of(
                            all(Kind.UNIT, Unit.class),
                            all(Kind.GROUP, UnitGroup.class),
                            new Successions(all(Kind.SUCCESSION, Succession.class)),
                            all(Kind.INDICATOR, Indicator.class),
                            all(Kind.FORM, Form.class),
                            all(Kind.CALENDAR, CalendarYear.class)));
        }
        return held.catalogue;
    }

    private <T> List<T> all(Kind kind, Class<T> type) {
        return jdbc.sql("select body from definition where kind = :kind order by key")
                .param("kind", kind.word())
                .query((row, n) -> Wire.mapper().readValue(row.getString(1), type))
                .list();
    }

    private record Held(long edition, Catalogue catalogue) {}
}
