package vn.wardpulse.notification.alert;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.mail.Postman;
import vn.wardpulse.notification.webhook.Courier;
import vn.wardpulse.notification.webhook.Posts;
import vn.wardpulse.topics.Brokers;
import vn.wardpulse.topics.TopicReader;

@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    @Bean
    TopicReader<AlertRaised> alertReader(
            Brokers brokers,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Posts posts,
            @Qualifier("domainClock") Clock domainClock,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings,
            Postman postman,
            Courier courier) {
        Alerts alerts = new Alerts(jdbc, transaction, posts, domainClock, wallClock, settings.worthSending());
        return new TopicReader<>(Topics.ALERTS, brokers, said -> {
            alerts.take(said);
            postman.wake();
            courier.wake();
        });
    }
}
