package vn.wardpulse.alerting.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.alerting.AlertingSettings;
import vn.wardpulse.alerting.access.Catalogue;
import vn.wardpulse.alerting.access.CatalogueRead;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.alerting.subscription.Subscriptions;
import vn.wardpulse.alerting.subscription.Watchers;
import vn.wardpulse.alerting.view.ShownViews;
import vn.wardpulse.outbox.Outbox;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    Conditions conditions(JdbcTemplate jdbc, MeterRegistry metrics) {
        Conditions conditions = new Conditions(jdbc);
        Gauge.builder("wardpulse.alerting.waiting", conditions, Conditions::waiting)
                .description("Units for which a condition came to hold that wait to be told")
                .register(metrics);
        return conditions;
    }

    @Bean
    Told told(JdbcTemplate jdbc) {
        return new Told(jdbc);
    }

    @Bean
    Looking looking(
            Subscriptions subscriptions,
            Watchers watchers,
            Conditions conditions,
            ShownViews views,
            Reach reach,
            TransactionTemplate transaction,
            @Qualifier("domainClock") Clock domainClock,
            @Qualifier("wallClock") Clock wallClock,
            AlertingSettings settings) {
        return new Looking(
                subscriptions,
                watchers,
                conditions,
                views,
                reach,
                transaction,
                domainClock,
                wallClock,
                settings.hysteresis());
    }

    @Bean
    Telling telling(
            Subscriptions subscriptions,
            Watchers watchers,
            Conditions conditions,
            Told told,
            Outbox outbox,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Reach reach,
            @Qualifier("domainClock") Clock domainClock,
            @Qualifier("wallClock") Clock wallClock,
            AlertingSettings settings,
            MeterRegistry metrics) {
        Telling telling = new Telling(
                subscriptions,
                watchers,
                conditions,
                told,
                outbox,
                transaction,
                catalogue,
                reach,
                domainClock,
                wallClock,
                settings,
                metrics);
        Gauge.builder("wardpulse.alerting.due", telling, Telling::due)
                .description("Messages that could be said now and were not")
                .register(metrics);
        return telling;
    }

    @Bean
    Watch watch(
            DataSource dataSource,
            Subscriptions subscriptions,
            Looking looking,
            Telling telling,
            Told told,
            ShownViews views,
            CatalogueRead catalogue,
            Reach reach,
            @Qualifier("domainClock") Clock domainClock,
            AlertingSettings settings) {
        return new Watch(
                dataSource,
                subscriptions,
                looking,
                telling,
                told,
                views,
                catalogue,
                reach,
                domainClock,
                settings.tick(),
                settings.toldKept());
    }
}
