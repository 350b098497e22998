package vn.wardpulse.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.wardpulse.model.wire.Topics;

/** What the bare broker takes for the same records: the limit that no product on it can beat. */
final class RawBroker {

    private final String bootstrap;

    RawBroker(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** From before a record is sent until a consumer has it, at a steady rate. */
    Percentiles roundTrip(byte[] value, double perSecond, int records) throws InterruptedException {
        List<TopicPartition> partitions = freshTopic("bench.round-trip." + (int) perSecond);
        Arrivals arrivals = new Arrivals(records);
        long[] sentAt = new long[records];
        try (var consumer = consumer(partitions);
                var producer = producer()) {
            Thread reader = Thread.ofPlatform().daemon().start(() -> {
                long seen = 0;
                while (seen < records) {
                    seen += consumer.poll(Duration.ofMillis(100)).count();
                    arrivals.see(seen, System.nanoTime());
                }
            });
            long start = System.nanoTime();
            for (int n = 0; n < records; n++) {
                LockSupport.parkNanos(start + (long) (n / perSecond * 1e9) - System.nanoTime());
                sentAt[n] = System.nanoTime();
                producer.send(new ProducerRecord<>(partitions.getFirst().topic(), value));
            }
            arrivals.await(Duration.ofSeconds(30).toNanos());
            reader.join(Duration.ofSeconds(5));
        }
        Percentiles took = arrivals.since(sentAt);
        if (took == null) {
            throw new IllegalStateException("the broker did not bring every record back");
        }
        return took;
    }

    /** Seconds to send all records and have them acknowledged. */
    double produce(String topic, List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        long start = System.nanoTime();
        try (var producer = producer()) {
            List<Future<?>> sends = new ArrayList<>(records.size());
            for (ProducerRecord<byte[], byte[]> record : records) {
                sends.add(producer.send(record));
            }
            for (Future<?> send : sends) {
                send.get(1, TimeUnit.MINUTES);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("not every record reached " + topic, e);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds to read {@code records} records of a topic from its beginning. */
    double consume(String topic, long records) {
        long start = System.nanoTime();
        try (var consumer = consumer(partitions(topic))) {
            consumer.seekToBeginning(consumer.assignment());
            long seen = 0;
            while (seen < records) {
                seen += consumer.poll(Duration.ofMillis(200)).count();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<TopicPartition> freshTopic(String name) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            partitions(name).forEach(partition -> ends.put(partition, OffsetSpec.latest()));
            admin.listOffsets(ends).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no topic " + name, e);
        }
        return partitions(name);
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        64L << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer(List<TopicPartition> partitions) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions);
        return consumer;
    }
}
