package vn.wardpulse.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RollupSettings.class)
class RollupConfiguration {

    /** Real time: when a generation was begun and complete. What it shows knows no clock. */
    @Bean
    @ConditionalOnMissingBean(name = "wallClock")
    Clock wallClock() {
        return Clock.systemUTC();
    }

    @Bean
    Rollup rollup(
            RollupSettings settings,
            KafkaConnectionDetails kafka,
            @Value("${wardpulse.topics.replicas:1}") int replicas,
            MeterRegistry meters,
            @Qualifier("wallClock") Clock wallClock) {
        String bootstrap = String.join(",", kafka.getStreams().getBootstrapServers());
        return new Rollup(settings, bootstrap, replicas, meters, wallClock);
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
