package vn.wardpulse.reporting.generations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.view.RebuildAsked;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Asks the roll-up, through its topic, to build all views anew. */
@Component
class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final KafkaClients clients;
    private final Clock wallClock;

    Rebuilds(KafkaClients clients, @Qualifier("wallClock") Clock wallClock) {
        this.clients = clients;
        this.wallClock = wallClock;
    }

    /**
     * Returns once the request is in the log.
     *
     * @throws Refused if the log does not take it
     */
    RebuildAsked ask(String by) {
        RebuildAsked asked = new RebuildAsked(UUID.randomUUID(), wallClock.instant(), by);
        Topic<RebuildAsked> topic = Topics.REBUILDS;
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            producer.send(new ProducerRecord<>(
                            topic.name(),
                            Partitions.of(topic.partitionKey().apply(asked), Topics.PARTITIONS),
                            topic.key().apply(asked).getBytes(StandardCharsets.UTF_8),
                            topic.codec().write(asked)))
                    .get();
            return asked;
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("the log does not take a request to rebuild", e);
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static Refused unavailable() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                Fault.error(
                        "log-unavailable",
                        "request",
                        "Nhật ký sự kiện không trả lời nên yêu cầu chưa được ghi nhận. Thử lại sau ít phút.",
                        "The log does not answer, so the request was not taken. Try again in a few minutes."));
    }
}
