package vn.wardpulse.rollup;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** Says how generations stand. */
final class GenerationWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    GenerationWriter(String bootstrap, String id) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", id),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** From now on no earlier leader can say anything any more. */
    void takeOver() {
        producer.initTransactions();
    }

    void write(Generation generation) {
        Topic<Generation> topic = Topics.GENERATIONS;
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(
                topic.name(),
                Partitions.of(topic.partitionKey().apply(generation), Topics.PARTITIONS),
                topic.key().apply(generation),
                topic.codec().write(generation)));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
