package vn.wardpulse.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.changes.ChangeLog;

/**
 * Writes what was read, one transaction per batch. What a table holds depends only on which records were ever written,
 * not on their order or number.
 */
@Component
class Projection {

    private final Map<String, Table<?>> tables;
    private final TransactionOperations transactions;
    private final ChangeLog changes;
    private final Definitions definitions;
    private final DeadLetters deadLetters;
    private final Progress progress;
    private final Generations generations;
    private final int detailedUpTo;

    Projection(
            Collection<Table<?>> tables,
            TransactionOperations transactions,
            ChangeLog changes,
            Definitions definitions,
            DeadLetters deadLetters,
            Progress progress,
            Generations generations,
            ProjectionSettings settings) {
        this.tables =
                tables.stream().collect(Collectors.toMap(table -> table.topic().name(), Function.identity()));
        this.transactions = transactions;
        this.changes = changes;
        this.definitions = definitions;
        this.deadLetters = deadLetters;
        this.progress = progress;
        this.generations = generations;
        this.detailedUpTo = settings.detailedUpTo();
    }

    /** The topics that are read beside the views. */
    List<String> topics() {
        List<String> views = Generations.topics(1);
        return tables.keySet().stream()
                .filter(topic -> !views.contains(topic))
                .sorted()
                .toList();
    }

    /**
     * Writes a batch and how far it reaches. If the database takes a record for faulty, the batch is written again
     * record by record, and the faulty ones are put aside.
     *
     * @param live whether the topics were caught up with: nobody follows how far figures move while they are rebuilt
     */
    void write(Reading reading, boolean live, List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            writeTogether(reading, live, records);
        } catch (DataAccessException e) {
            if (!Faults.inTheData(e)) {
                throw e;
            }
            records.forEach(single -> writeAlone(reading, live, single));
        }
    }

    private void writeAlone(Reading reading, boolean live, ConsumerRecord<byte[], byte[]> single) {
        try {
            writeTogether(reading, live, List.of(single));
        } catch (DataAccessException e) {
            if (!Faults.inTheData(e)) {
                throw e;
            }
            transactions.executeWithoutResult(status -> {
                deadLetters.put(single, e);
                progress.reached(reading, next(List.of(single)));
            });
        }
    }

    private void writeTogether(Reading reading, boolean live, List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, List<ConsumerRecord<byte[], byte[]>>> byTopic =
                records.stream().collect(Collectors.groupingBy(record -> reading.table(record.topic())));
        boolean definitionsChanged = Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Boolean> current = reading.isOfViews() ? generations.isCurrent(reading) : Optional.of(true);
            if (current.isEmpty()) {
                return false;
            }
            Batch batch = new Batch(reading.number(), current.get(), live && records.size() <= detailedUpTo);
            tables.forEach((topic, table) -> into(table, byTopic.getOrDefault(topic, List.of()), batch));
            progress.reached(reading, next(records));
            changes.append(batch.changes());
            return batch.definitionsChanged();
        }));
        if (definitionsChanged) {
            definitions.changed();
        }
    }

    private <V> void into(Table<V> table, List<ConsumerRecord<byte[], byte[]>> records, Batch batch) {
        List<Table.Entry<V>> entries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : table.topic().compacted() ? newest(records) : records) {
            try {
                entry(table, record).ifPresent(entries::add);
            } catch (RuntimeException e) {
                deadLetters.put(record, e);
            }
        }
        if (!entries.isEmpty()) {
            table.write(entries, batch);
        }
    }

    private static <V> Optional<Table.Entry<V>> entry(Table<V> table, ConsumerRecord<byte[], byte[]> record) {
        Topic.Codec<V> codec = table.topic().codec();
        if (record.value() != null) {
            return Optional.of(new Table.Entry<>(codec.read(record.value()), record.value(), record.offset()));
        }
        return Optional.ofNullable(table.nothing(key(record)))
                .map(nothing -> new Table.Entry<>(nothing, codec.write(nothing), record.offset()));
    }

    /** Of each key the record furthest on in its partition: the only one of a compacted topic that matters. */
    private static Collection<ConsumerRecord<byte[], byte[]>> newest(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, ConsumerRecord<byte[], byte[]>> newest = new LinkedHashMap<>();
        records.forEach(record ->
                newest.merge(key(record), record, (one, other) -> one.offset() > other.offset() ? one : other));
        return newest.values();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static Map<TopicPartition, Long> next(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return next;
    }
}
