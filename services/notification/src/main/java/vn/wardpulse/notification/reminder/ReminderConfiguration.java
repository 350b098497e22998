package vn.wardpulse.notification.reminder;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.mail.Postman;
import vn.wardpulse.topics.Brokers;
import vn.wardpulse.topics.TopicReader;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    Reminders reminders(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            @Qualifier("domainClock") Clock domainClock,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings) {
        return new Reminders(jdbc, transaction, domainClock, wallClock, settings.worthSending());
    }

    @Bean
    TopicReader<ReminderDue> reminderReader(Brokers brokers, Reminders reminders, Postman postman) {
        return new TopicReader<>(Topics.REMINDERS, brokers, said -> {
            reminders.take(said);
            postman.wake();
        });
    }

    @Bean
    RemindedUnits remindedUnits(JdbcTemplate jdbc) {
        return new RemindedUnits(jdbc);
    }
}
