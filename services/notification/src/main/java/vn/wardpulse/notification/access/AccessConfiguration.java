package vn.wardpulse.notification.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitDefined;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.Brokers;
import vn.wardpulse.topics.TopicReader;
import vn.wardpulse.web.Territory;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Territory territory() {
        return new Territory();
    }

    @Bean
    TopicReader<UnitDefined> unitReader(Brokers brokers, Territory units) {
        return new TopicReader<>(Topics.UNITS, brokers, defined -> defined.forEach(event -> units.put(event.unit())));
    }

    @Bean
    Reach reach(Territory units, @Qualifier("domainClock") Clock domainClock) {
        return new Reach(units, domainClock);
    }

    /** Nobody is let in by a tree that is not read yet. */
    @Bean
    HealthIndicator unitsHealthIndicator(TopicReader<UnitDefined> unitReader) {
        return () -> unitReader.caughtUp()
                ? Health.up().build()
                : Health.down().withDetail("units", "not read yet").build();
    }
}
