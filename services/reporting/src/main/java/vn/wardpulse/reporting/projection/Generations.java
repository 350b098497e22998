package vn.wardpulse.reporting.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.ChangeLog;

/**
 * Which reading of the topics of views is shown. Each generation of the roll-up, and topics that were made anew, are read
 * into rows of their own; readers go on seeing those before until the new ones have caught up, and then see them all at
 * once, with the indicators that go with them.
 */
@Component
public class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final TransactionOperations transactions;
    private final Definitions definitions;

    Generations(JdbcClient jdbc, ChangeLog changes, TransactionOperations transactions, Definitions definitions) {
        this.definitions = definitions;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.changes = changes;
    }

    /** The names of the topics of a generation's views. */
    static List<String> topics(int rollup) {
        return Topics.views(rollup).stream().map(Topic::name).toList();
    }

    /**
     * The reading of these topics, begun if there is none yet.
     *
     * @param boundary up to which the generation takes indicators that are redefined
     */
    Reading begin(int rollup, long boundary, Map<String, String> topicIds) {
        Reading begun = Objects.requireNonNull(transactions.execute(status -> begun(rollup, boundary, topicIds)));
        definitions.changed();
        return begun;
    }

    private Reading begun(int rollup, long boundary, Map<String, String> topicIds) {
        String ids = String.join("/", topics(rollup).stream().map(topicIds::get).toList());
        jdbc.sql("lock table generation in share row exclusive mode").update();
        jdbc.sql("""
                insert into generation (topics, current, rollup, boundary)
                values (:topics, false, :rollup, :boundary)
                on conflict (topics) do update
                set rollup = excluded.rollup, boundary = excluded.boundary
                """)
                .param("topics", ids)
                .param("rollup", rollup)
                .param("boundary", boundary)
                .update();
        Definitions.tell(jdbc);
        int number = jdbc.sql("select number from generation where topics = :topics")
                .param("topics", ids)
                .query(Integer.class)
                .single();
        return new Reading(number, rollup, topicIds);
    }

    /** Whether readers see it, and will until the running transaction has ended; nothing once it is forgotten. */
    Optional<Boolean> isCurrent(Reading reading) {
        return jdbc.sql("select current from generation where number = :number for share")
                .param("number", reading.number())
                .query(Boolean.class)
                .optional();
    }

    /** The generation of the roll-up that readers see. */
    Optional<Integer> shown() {
        return jdbc.sql("select rollup from generation where current")
                .query(Integer.class)
                .optional();
    }

    /**
     * Shows what is being read, if all its partitions have caught up.
     *
     * @return whether it is shown now, or was before
     */
    boolean show(Reading reading) {
        boolean shown = Boolean.TRUE.equals(transactions.execute(status -> shown(reading)));
        if (shown) {
            definitions.changed();
        }
        return shown;
    }

    private boolean shown(Reading reading) {
        int ready = jdbc.sql("select count(*) from progress where topic_id = any(:ids) and caught_up")
                .param("ids", reading.topicIds().values().toArray(String[]::new))
                .query(Integer.class)
                .single();
        if (ready < reading.topicIds().size() * Topics.PARTITIONS) {
            return false;
        }
        jdbc.sql("lock table generation in share row exclusive mode").update();
        if (jdbc.sql("select exists (select from generation where current and number >= :number)")
                .param("number", reading.number())
                .query(Boolean.class)
                .single()) {
            return true;
        }
        jdbc.sql("update generation set current = false, shown_until = now() where current")
                .update();
        jdbc.sql("update generation set current = true where number = :number")
                .param("number", reading.number())
                .update();
        // Before the readers are told to read again, so that they are answered from what is shown now.
        Definitions.tell(jdbc);
        changes.append(List.of(new Change(Change.Kind.RESET, new UnitId("0"), Period.year(1900), "{}")));
        LOG.info("generation {} is shown from now on", reading.rollup());
        return true;
    }

    /** Forgets what is no longer shown, and has not been for that long: answers may have been begun before. */
    int forget(Duration age) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Integer> old = jdbc.sql("""
                    select number
                    from generation
                    where number < (select number from generation where current)
                      and coalesce(shown_until, began_at) <= now() - :millis * interval '1 millisecond'
                    """)
                    .param("millis", age.toMillis())
                    .query(Integer.class)
                    .list();
            for (String table : List.of("unit_period", "standing")) {
                jdbc.sql("delete from %s where generation = any(:old)".formatted(table))
                        .param("old", old.toArray(Integer[]::new))
                        .update();
            }
            jdbc.sql("""
                    delete from progress
                    where topic_id in (
                        select unnest(string_to_array(topics, '/')) from generation where number = any(:old))
                    """).param("old", old.toArray(Integer[]::new)).update();
            return jdbc.sql("delete from generation where number = any(:old)")
                    .param("old", old.toArray(Integer[]::new))
                    .update();
        }));
    }
}
