package vn.wardpulse.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.topics.TopicSetup;

/** To be imported by a room that writes events. Its Flyway locations take in {@code classpath:db/outbox}. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    /** Past this age of the oldest waiting event, in seconds, the room says that it is not well. */
    private static final double WORRYING_AGE = 30;

    @Bean
    OutboxMetrics outboxMetrics(JdbcTemplate jdbc, MeterRegistry registry) {
        return new OutboxMetrics(jdbc, registry);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource dataSource,
            KafkaProperties kafka,
            KafkaConnectionDetails brokers,
            @Value("${spring.application.name}") String room,
            @Value("${wardpulse.topics.replicas:1}") int replicas,
            OutboxMetrics metrics) {
        var properties = kafka.buildProducerProperties();
        List<String> bootstrap = brokers.getProducer().getBootstrapServers();
        properties.put("bootstrap.servers", bootstrap);
        return new OutboxRelay(
                dataSource,
                new OutboxSettings(room, properties),
                metrics,
                () -> TopicSetup.ensure(String.join(",", bootstrap), replicas));
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, OutboxRelay relay) {
        return new Outbox(jdbc, relay::wake);
    }

    @Bean
    HealthIndicator outboxHealthIndicator(OutboxMetrics metrics) {
        return () -> {
            double age = metrics.age();
            Health.Builder health = age > WORRYING_AGE ? Health.outOfService() : Health.up();
            return health.withDetail("ageSeconds", age).build();
        };
    }
}
