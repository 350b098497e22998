package vn.wardpulse.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How the relay writes.
 *
 * @param room whose events they are; one relay at a time writes for a room
 * @param kafka the room's Kafka properties, brokers and security among them
 */
record OutboxSettings(String room, Map<String, Object> kafka) {

    Map<String, Object> producer() {
        Map<String, Object> producer = new HashMap<>(kafka);
        producer.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        producer.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "wardpulse-outbox-" + room);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return producer;
    }
}
