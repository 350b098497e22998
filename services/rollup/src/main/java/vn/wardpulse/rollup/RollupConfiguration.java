package vn.wardpulse.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RollupSettings.class)
class RollupConfiguration {

    @Bean
    Rollup rollup(
            RollupSettings settings,
            KafkaConnectionDetails kafka,
            @Value("${wardpulse.topics.replicas:1}") int replicas,
            MeterRegistry meters) {
        String bootstrap = String.join(",", kafka.getStreams().getBootstrapServers());
        return new Rollup(StreamsSettings.of(settings, bootstrap, replicas), bootstrap, replicas, meters);
    }

    @Bean
    RollupHealth rollupHealth(Rollup rollup) {
        return new RollupHealth(rollup);
    }

    @Bean
    RollupLiveness rollupLiveness(Rollup rollup) {
        return new RollupLiveness(rollup);
    }
}
