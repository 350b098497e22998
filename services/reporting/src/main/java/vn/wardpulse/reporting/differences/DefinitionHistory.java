package vn.wardpulse.reporting.differences;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;

/** When definitions were made, and by whom. */
@Component
class DefinitionHistory {

    private final JdbcClient jdbc;

    DefinitionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those made after {@code from} and up to {@code to}, newest first; of targets those of these units and this year. */
    List<Differences.Defined> between(Instant from, Instant to, Collection<UnitId> units, int year, int limit) {
        return jdbc.sql("""
                select kind, key, at, by
                from definition_event
                where at > :from and at <= :to and (kind <> 'targets' or key = any(:targets))
                order by at desc, position desc
                limit :limit
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("targets", units.stream().map(unit -> unit + "/" + year).toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new Differences.Defined(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }
}
