package vn.wardpulse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.topics.TopicSetup;

class EmbeddedBrokerTest {

    private static final String TOPIC = "kept";

    @TempDir
    Path directory;

    @Test
    void keepsRecordsAcrossRestartsAndKills() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            ensure(broker, TOPIC, 1);
            send(broker, "first");
        }
        try (ChildProcess child = ChildProcess.start(Sender.class, directory)) {
            child.kill();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            ensure(broker, TOPIC, 1);
            send(broker, "third");
            assertThat(read(broker)).containsExactly("first", "second", "third");
        }
    }

    @Test
    void aFreshTopicTakesRecordsAtOnce() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            for (int i = 0; i < 20; i++) {
                ensure(broker, TOPIC + i, 4);
                assertThat(send(broker, TOPIC + i, "value")).isZero();
            }
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort(), 0))
                    .isInstanceOf(EmbeddedPartException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void refusesADirectoryInUse() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            assertThat(broker.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0, 0)).hasMessageContaining("in use");
        }
    }

    private static void ensure(EmbeddedBroker broker, String topic, int partitions) {
        TopicSetup.ensure(broker.bootstrapServers(), List.of(new NewTopic(topic, partitions, (short) 1)));
    }

    private static void send(EmbeddedBroker broker, String value) throws Exception {
        send(broker, TOPIC, value);
    }

    private static long send(EmbeddedBroker broker, String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, value)).get().offset();
        }
    }

    private static List<String> read(EmbeddedBroker broker) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition)).get(partition));
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    /** Sends one record and waits to be killed. */
    static final class Sender {

        public static void main(String[] arguments) throws Exception {
            EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0, 0);
            ensure(broker, TOPIC, 1);
            send(broker, "second");
            ChildProcess.readyAndWait();
        }
    }
}
