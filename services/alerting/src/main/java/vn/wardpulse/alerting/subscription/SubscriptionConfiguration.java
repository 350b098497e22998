package vn.wardpulse.alerting.subscription;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    Watchers watchers(JdbcTemplate jdbc, @Qualifier("wallClock") Clock wallClock) {
        return new Watchers(jdbc, wallClock);
    }

    @Bean
    Subscriptions subscriptions(JdbcTemplate jdbc) {
        return new Subscriptions(jdbc);
    }
}
