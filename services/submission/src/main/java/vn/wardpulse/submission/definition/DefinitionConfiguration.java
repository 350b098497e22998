package vn.wardpulse.submission.definition;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class DefinitionConfiguration {

    @Bean
    DefinitionBook definitionBook(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new DefinitionBook(jdbc, transaction);
    }

    @Bean
    CatalogueReader catalogueReader(
            DefinitionBook book, KafkaProperties kafka, KafkaConnectionDetails brokers, MeterRegistry metrics) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getConsumer().getBootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new CatalogueReader(
                book,
                () -> new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer()),
                metrics.counter("wardpulse.submission.unreadable"));
    }

    @Bean
    HealthIndicator catalogueHealthIndicator(CatalogueReader reader) {
        return () -> reader.caughtUp()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("catalogue", "still being read")
                        .build();
    }
}
