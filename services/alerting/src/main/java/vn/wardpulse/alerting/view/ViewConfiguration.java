package vn.wardpulse.alerting.view;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.alerting.AlertingSettings;
import vn.wardpulse.topics.Brokers;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ShownViews shownViews(Brokers brokers, @Qualifier("domainClock") Clock domainClock, AlertingSettings settings) {
        return new ShownViews(brokers, domainClock, settings.tick());
    }

    @Bean
    HealthIndicator viewsHealthIndicator(ShownViews views) {
        return () -> views.ready()
                ? Health.up().withDetail("generation", views.generation()).build()
                : Health.outOfService().withDetail("views", "not read yet").build();
    }
}
