package vn.wardpulse.reporting.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The definitions in force and the figures that go with them, kept in memory and read again when they change. Whatever
 * is asked within one request is answered from one moment, also while other figures come to be shown: from now, or from
 * the moment of the past that the request names.
 */
@Component
public class Definitions {

    /** Where PostgreSQL says that a commit has brought other definitions, or other figures to show. */
    public static final String CHANNEL = "wardpulse_reporting_definitions";

    private static final String PINNED = Definitions.class.getName();

    /** Moments of the past whose definitions are kept in memory. */
    private static final int MOMENTS = 16;

    /** What is defined. */
    public enum Kind {
        UNIT,
        SUCCESSION,
        GROUP,
        THEME,
        INDICATOR,
        FORM,
        CALENDAR,
        TARGETS;

        /** As the table writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether it is kept in memory. There are as many targets as units and years. */
        public boolean isHeld() {
            return this != TARGETS;
        }
    }

    private final JdbcClient jdbc;
    private final Moments moments;
    private final AtomicLong wanted = new AtomicLong(1);
    private final Map<Integer, Held> past = new LinkedHashMap<>(MOMENTS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Held> eldest) {
            return size() > MOMENTS;
        }
    };
    private volatile Held held = new Held(0, Catalogue.EMPTY, new Shown(0, 0), false, null);

    /**
     * @param awaited whether indicators are by now defined otherwise than in the figures shown
     * @param knownAt null for now
     */
    record Held(
            long edition,
            Catalogue catalogue,
            Shown shown,
            boolean awaited,
            @Nullable Instant knownAt) {}

    Definitions(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /** What is defined now, all of one moment; within a request, of its first question or of the moment that it names. */
    public Catalogue now() {
        return pinned().catalogue;
    }

    /** What is defined now, whenever the request began and whatever moment it names. */
    public Catalogue latest() {
        return present().catalogue;
    }

    /** The rows of figures that go with {@link #now}; of a moment of the past they have to be worked out first. */
    public Shown shown() {
        return pinned().shown;
    }

    /** The moment of the past that is asked about; null for now. */
    public @Nullable Instant knownAt() {
        return pinned().knownAt;
    }

    /** The moment that is asked about, also where it is now. */
    public Instant moment(Clock domainClock) {
        Instant past = knownAt();
        return past == null ? domainClock.instant() : past;
    }

    /** Whether indicators have been redefined, and the figures by what they are now are yet to be shown. */
    public boolean awaitFigures() {
        return present().awaited;
    }

    /** An answer as of another moment than the request's own; null for now. */
    public <T> T asKnownAt(@Nullable Instant moment, Supplier<T> asked) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Held before = pinned();
        pin(request, moment == null ? present() : at(moment));
        try {
            return asked.get();
        } finally {
            pin(request, before);
        }
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
            Instant moment = KnownAt.of(request);
            pinned = moment == null ? present() : at(moment);
            pin(request, pinned);
        }
        return pinned;
    }

    private static void pin(RequestAttributes request, Held held) {
        request.setAttribute(PINNED, held, RequestAttributes.SCOPE_REQUEST);
    }

    private Held present() {
        Held present = held;
        return present.edition == wanted.get() ? present : read();
    }

    private synchronized Held read() {
        long edition = wanted.get();
        if (held.edition != edition) {
            held = DefinitionRows.now(jdbc, edition);
        }
        return held;
    }

    private Held at(Instant moment) {
        int reading = moments.reading(moment);
        synchronized (past) {
            return past.computeIfAbsent(reading, number -> DefinitionRows.asKnownAt(jdbc, moment, number));
        }
    }
}
