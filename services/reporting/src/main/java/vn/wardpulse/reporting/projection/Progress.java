package vn.wardpulse.reporting.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the topics are read. It stands in the database, beside what was read, and not in the broker: whichever state
 * of the database comes back after a failure, reading goes on exactly there.
 */
@Component
class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says, in the running transaction, that everything before these offsets is written. */
    void reached(Reading reading, Map<TopicPartition, Long> next) {
        List<Map.Entry<TopicPartition, Long>> rows = List.copyOf(next.entrySet());
        jdbc.sql("""
                insert into progress as present (topic_id, partition, topic, next_offset)
                select topic_id, partition, topic, next_offset
                from unnest(:ids, :partitions, :topics, :offsets) as r (topic_id, partition, topic, next_offset)
                order by topic_id, partition
                on conflict (topic_id, partition) do update
                set next_offset = greatest(present.next_offset, excluded.next_offset)
                """)
                .param(
                        "ids",
                        rows.stream()
                                .map(row -> reading.id(row.getKey().topic()))
                                .toArray(String[]::new))
                .param(
                        "partitions",
                        rows.stream().map(row -> row.getKey().partition()).toArray(Integer[]::new))
                .param("topics", rows.stream().map(row -> row.getKey().topic()).toArray(String[]::new))
                .param("offsets", rows.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }

    /** Says that a partition has been read up to the end that it had when reading began. */
    void caughtUp(Reading reading, TopicPartition partition) {
        jdbc.sql("""
                insert into progress (topic_id, partition, topic, next_offset, caught_up)
                values (:id, :partition, :topic, 0, true)
                on conflict (topic_id, partition) do update
                set caught_up = true
                """)
                .param("id", reading.id(partition.topic()))
                .param("partition", partition.partition())
                .param("topic", partition.topic())
                .update();
    }

    /** Where to go on reading; a partition that is not named is new. */
    Map<TopicPartition, Long> next(Reading reading) {
        Map<TopicPartition, Long> next = new HashMap<>();
        jdbc.sql("select topic, partition, next_offset from progress where topic_id = any(:ids)")
                .param("ids", reading.topicIds().values().toArray(String[]::new))
                .query(row -> {
                    next.put(
                            new TopicPartition(row.getString("topic"), row.getInt("partition")),
                            row.getLong("next_offset"));
                });
        return next;
    }
}
