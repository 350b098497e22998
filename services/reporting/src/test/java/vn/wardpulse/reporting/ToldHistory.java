package vn.wardpulse.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.testing.TurnedClock;
import vn.wardpulse.topics.TopicSetup;

/** Writes a history into the topics, as submission, catalogue and roll-up would. */
@TestConfiguration(proxyBeanMethods = false)
public class ToldHistory {

    static final long SEED = 7;

    /** When the history is told; whoever turns the clock turns it back to this. */
    public static final Instant NOW = Instant.parse("2023-10-12T03:00:00Z");

    @Bean
    TurnedClock domainClock() {
        return new TurnedClock(NOW);
    }

    @Bean
    Teller teller(KafkaConnectionDetails brokers, JdbcClient jdbc) {
        return new Teller(brokers, jdbc);
    }

    /** Tells a history record by record. */
    public static final class Teller implements DisposableBean {

        public final History history = History.drawn(SEED);
        private final RecordedLog log = RecordedLog.of(history, history.reports.size());
        private final String bootstrap;
        private final JdbcClient jdbc;
        private final KafkaProducer<byte[], byte[]> producer;
        private int told;

        Teller(KafkaConnectionDetails brokers, JdbcClient jdbc) {
            this.jdbc = jdbc;
            this.bootstrap = String.join(",", brokers.getBootstrapServers());
            Map<String, Object> settings = new HashMap<>();
            settings.put("bootstrap.servers", bootstrap);
            settings.put("linger.ms", 0);
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }

        /** Tells everything that was not told yet, and returns when it is in the tables. */
        public synchronized void tell() {
            if (told == 0) {
                TopicSetup.ensure(bootstrap, 1);
                TopicSetup.ensureViews(bootstrap, 1, 1);
            }
            List<ConsumerRecord<byte[], byte[]>> fresh =
                    new ArrayList<>(log.records().subList(told, log.records().size()));
            told = log.records().size();
            List<Future<?>> sent = new ArrayList<>();
            fresh.forEach(record -> sent.add(producer.send(
                    new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value()))));
            sent.forEach(Teller::check);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::shown);
        }

        /** Adds events to the history, and what the roll-up then says to the log. */
        public synchronized void happen(ReportEvent... events) {
            for (ReportEvent event : events) {
                log.happened(event);
            }
            log.rollUp(history);
            tell();
        }

        /** Adds what happened to tasks, of which no view knows. */
        public synchronized void happen(TaskEvent... events) {
            for (TaskEvent event : events) {
                log.happened(event);
            }
            tell();
        }

        /** Adds what happened to requests, of which no view knows either. */
        public synchronized void happen(RequestEvent... events) {
            for (RequestEvent event : events) {
                log.happened(event);
            }
            tell();
        }

        /** Adds what happened to matters, of which no view knows either. */
        public synchronized void happen(MatterEvent... events) {
            for (MatterEvent event : events) {
                log.happened(event);
            }
            tell();
        }

        /** Defines something of which no view has heard. */
        public synchronized void defineUnseen(CatalogueEvent event) {
            log.define(event);
            tell();
        }

        /** Adds an event that the roll-up has not seen yet; the next {@link #happen} makes up for it. */
        public synchronized void happenUnseen(ReportEvent event) {
            log.happened(event);
            tell();
        }

        /** What the last record of each key says is in the tables. */
        private boolean shown() {
            if (jdbc.sql("select number from generation where current")
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                return false;
            }
            Map<String, Long> ends = new HashMap<>();
            log.records().forEach(record -> ends.put(record.topic() + "-" + record.partition(), record.offset() + 1));
            return jdbc
                            .sql("select topic || '-' || partition as at, next_offset from progress")
                            .query((row, n) -> Map.entry(row.getString("at"), row.getLong("next_offset")))
                            .list()
                            .stream()
                            .filter(row -> row.getValue().equals(ends.get(row.getKey())))
                            .count()
                    == ends.size();
        }

        private static void check(Future<?> sent) {
            try {
                sent.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void destroy() {
            producer.close();
        }
    }
}
