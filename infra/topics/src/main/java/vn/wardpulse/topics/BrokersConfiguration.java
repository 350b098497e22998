package vn.wardpulse.topics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To be imported by a room that has a {@link TopicReader}. What it cannot read it counts under its own name. */
@Configuration(proxyBeanMethods = false)
public class BrokersConfiguration {

    @Bean
    Brokers brokers(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            @Value("${spring.application.name}") String room,
            @Value("${wardpulse.topics.replicas:1}") int replicas,
            MeterRegistry metrics) {
        Counter unreadable = Counter.builder("wardpulse.%s.unreadable".formatted(room))
                .description("Records that could not be read and were put aside")
                .register(metrics);
        return new Brokers(
                kafka.buildConsumerProperties(),
                connection.getConsumer().getBootstrapServers(),
                replicas,
                unreadable::increment);
    }
}
