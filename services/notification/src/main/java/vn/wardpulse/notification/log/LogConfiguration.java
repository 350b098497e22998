package vn.wardpulse.notification.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.topics.Brokers;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    Brokers brokers(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            @Value("${wardpulse.topics.replicas:1}") int replicas,
            MeterRegistry metrics) {
        Counter unreadable = Counter.builder("wardpulse.notification.unreadable")
                .description("Records that could not be read and were put aside")
                .register(metrics);
        return new Brokers(
                kafka.buildConsumerProperties(),
                connection.getConsumer().getBootstrapServers(),
                replicas,
                unreadable::increment);
    }
}
