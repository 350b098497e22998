package vn.wardpulse.rollup.topology;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.rollup.topology.rules.Contribution;
import vn.wardpulse.rollup.topology.rules.Dated;

/** How everything that crosses a topic becomes bytes, and in which partition it stands. */
final class RollupSerdes {

    private RollupSerdes() {}

    static <V> Consumed<String, V> consumed(Topic<? extends V> topic, String name) {
        return Consumed.<String, V>with(Serdes.String(), reading(topic)).withName(name);
    }

    static <V> Produced<String, V> produced(Topic<V> topic, String name) {
        Serde<V> serde = serde(topic.codec()::write, topic.codec()::read);
        StreamPartitioner<String, V> byPartitionKey = (name_, key, value, partitions) ->
                Optional.of(Set.of(Partitions.of(topic.partitionKey().apply(value), partitions)));
        return Produced.with(Serdes.String(), serde)
                .withStreamPartitioner(byPartitionKey)
                .withName(name);
    }

    /** Every task needs all definitions, so each goes to all partitions. */
    static Repartitioned<String, Dated> toAll(String name) {
        StreamPartitioner<String, Dated> all = (topic, key, value, partitions) ->
                Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        return Repartitioned.with(Serdes.String(), serde(Dated::toBytes, Dated::read))
                .withStreamPartitioner(all)
                .withNumberOfPartitions(Topics.PARTITIONS)
                .withName(name);
    }

    static Repartitioned<String, Contribution> byAncestor(String name) {
        return Repartitioned.with(Serdes.String(), serde(Contribution::toBytes, Contribution::read))
                .withNumberOfPartitions(Topics.PARTITIONS)
                .withName(name);
    }

    private static <V> Serde<V> reading(Topic<? extends V> topic) {
        return Serdes.serdeFrom(
                (name, value) -> {
                    throw new UnsupportedOperationException("the roll-up only reads " + name);
                },
                (name, bytes) -> bytes == null ? null : topic.codec().read(bytes));
    }

    private static <V> Serde<V> serde(Function<V, byte[]> write, Function<byte[], V> read) {
        return Serdes.serdeFrom(
                (name, value) -> value == null ? null : write.apply(value),
                (name, bytes) -> bytes == null ? null : read.apply(bytes));
    }
}
