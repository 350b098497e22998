package vn.wardpulse.reporting.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moments of the past that were asked about lately. Each has a number, by which the rows worked out for it go. */
@Component
public class Moments {

    private final JdbcClient jdbc;

    Moments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number of a moment, always below 0. Something recorded before it may still be on its way here; once it has
     * arrived, the moment has another number.
     */
    int reading(Instant moment) {
        return jdbc.sql("""
                insert into known_moment (known_at, events, definitions)
                select m.at, (select count(*) from report_event e where e.at <= m.at),
                       (select count(*) from definition_event d where d.at <= m.at)
                from (select :moment::timestamptz as at) m
                on conflict (known_at, events, definitions) do update
                set asked_at = now()
                returning reading
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** The numbers of those that nobody has asked about for that long, and which are forgotten by this. */
    public List<Integer> forget(Duration age) {
        return jdbc.sql("""
                delete from known_moment
                where asked_at < now() - :seconds * interval '1 second'
                returning reading
                """)
                .param("seconds", age.toSeconds())
                .query(Integer.class)
                .list();
    }
}
