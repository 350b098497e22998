package vn.wardpulse.rollup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the clients of a run, and knows how much of what its threads have sent is committed. */
final class Sends implements KafkaClientSupplier {

    private final List<Sender> senders = new CopyOnWriteArrayList<>();

    /** Everything that had been sent at one moment, thread by thread. */
    record Mark(Map<Sender, Long> sent) {}

    Mark now() {
        return new Mark(
                senders.stream().collect(Collectors.toUnmodifiableMap(sender -> sender, sender -> sender.sent)));
    }

    /** Whether all that had been sent then is committed. */
    boolean committed(Mark mark) {
        return mark.sent().entrySet().stream().allMatch(sent -> sent.getKey().committed >= sent.getValue());
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        Sender sender = new Sender(settings);
        senders.add(sender);
        return sender;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return consumer(settings);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
        return consumer(settings);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
        return consumer(settings);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** One thread's producer: it sends and commits on that thread only. */
    final class Sender extends KafkaProducer<byte[], byte[]> {

        private volatile long sent;
        private volatile long committed;

        private Sender(Map<String, Object> settings) {
            super(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
            sent++;
            return super.send(record, callback);
        }

        @Override
        public void commitTransaction() {
            long until = sent;
            super.commitTransaction();
            committed = until;
        }

        /** What it had sent and not committed is nobody's any more; the tasks that sent it begin again. */
        @Override
        public void close(Duration timeout) {
            senders.remove(this);
            super.close(timeout);
        }
    }
}
