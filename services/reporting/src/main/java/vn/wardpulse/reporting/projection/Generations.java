package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.ChangeLog;

/**
 * Which reading of the topics of views is shown. Topics that were made anew are read into a generation of their own;
 * readers go on seeing the one before until the new one has caught up, and then see it all at once.
 */
@Component
public class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    static final List<String> VIEWS = List.of(Topics.UNIT_PERIODS.name(), Topics.STANDINGS.name());

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final TransactionOperations transactions;

    Generations(JdbcClient jdbc, ChangeLog changes, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.changes = changes;
    }

    /** The generation that is read from these topics, begun if there is none yet; the very first is shown at once. */
    Reading begin(Map<String, String> topicIds, int partitions) {
        return Objects.requireNonNull(transactions.execute(status -> begun(topicIds, partitions)));
    }

    private Reading begun(Map<String, String> topicIds, int partitions) {
        String topics = String.join("/", VIEWS.stream().map(topicIds::get).toList());
        jdbc.sql("lock table generation in share row exclusive mode").update();
        jdbc.sql("""
                insert into generation (topics, current)
                select :topics, not exists (select from generation where current)
                on conflict (topics) do nothing
                """).param("topics", topics).update();
        int number = jdbc.sql("select number from generation where topics = :topics")
                .param("topics", topics)
                .query(Integer.class)
                .single();
        return new Reading(number, topicIds, partitions);
    }

    boolean isCurrent(Reading reading) {
        return jdbc.sql("select current from generation where number = :number")
                .param("number", reading.generation())
                .query(Boolean.class)
                .single();
    }

    /**
     * Shows the generation that is being read, if all its partitions have caught up, and forgets those before.
     *
     * @return whether it is shown now
     */
    boolean show(Reading reading) {
        return Boolean.TRUE.equals(transactions.execute(status -> shown(reading)));
    }

    private boolean shown(Reading reading) {
        int ready = jdbc.sql("select count(*) from progress where topic_id = any(:ids) and caught_up")
                .param("ids", VIEWS.stream().map(reading::id).toArray(String[]::new))
                .query(Integer.class)
                .single();
        if (ready < reading.partitions()) {
            return false;
        }
        jdbc.sql("lock table generation in share row exclusive mode").update();
        if (isCurrent(reading)) {
            return true;
        }
        jdbc.sql("update generation set current = false where current").update();
        jdbc.sql("update generation set current = true where number = :number")
                .param("number", reading.generation())
                .update();
        for (String table : List.of("unit_period", "standing")) {
            jdbc.sql("delete from %s where generation < :number".formatted(table))
                    .param("number", reading.generation())
                    .update();
        }
        changes.append(List.of(new Change(Change.Kind.RESET, new UnitId("0"), Period.year(1900), "{}")));
        LOG.info("generation {} is shown from now on", reading.generation());
        return true;
    }
}
