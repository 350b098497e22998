package vn.wardpulse.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.wire.Topic;

/** Where a room leaves its events, inside the transaction that makes them true. */
public class Outbox {

    private final JdbcTemplate jdbc;
    private final Runnable wakeRelay;

    Outbox(JdbcTemplate jdbc, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.wakeRelay = wakeRelay;
    }

    /** Appends one event; see {@link #append(Topic, Cause, List)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E> E append(Topic<? super E> topic, Cause cause, Function<EventHead, E> event) {
        return append(topic, cause, List.of(event)).getFirst();
    }

    /**
     * Appends events in order. From here until the transaction ends all other writers of the room's events wait, so
     * append last.
     *
     * @return the events with their positions
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <E> List<E> append(Topic<? super E> topic, Cause cause, List<Function<EventHead, E>> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        long position = reserve(events.size());
        List<E> appended = new ArrayList<>(events.size());
        List<Object[]> rows = new ArrayList<>(events.size());
        for (Function<EventHead, E> event : events) {
            E made = event.apply(cause.head(position));
            appended.add(made);
            rows.add(new Object[] {
                position,
                topic.name(),
                topic.key().apply(made),
                topic.partitionKey().apply(made),
                topic.codec().write(made),
                cause.correlation()
            });
            position++;
        }
        jdbc.batchUpdate("""
                insert into outbox (position, topic, key, partition_key, value, correlation)
                values (?, ?, ?, ?, ?, ?)
                """, rows);
        wakeAfterCommit();
        return appended;
    }

    /** The first of {@code count} positions, which are this transaction's from now on. */
    private long reserve(int count) {
        Long last = jdbc.queryForObject("update outbox_position set last = last + ? returning last", Long.class, count);
        if (last == null) {
            throw new IllegalStateException("outbox_position has lost its row");
        }
        return last - count + 1;
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }
}
