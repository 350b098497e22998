package vn.wardpulse.notification.reminder;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.mail.Postman;
import vn.wardpulse.topics.Brokers;
import vn.wardpulse.topics.TopicReader;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    Addressing addressing(
            JdbcTemplate jdbc,
            @Qualifier("domainClock") Clock domainClock,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings) {
        return new Addressing(jdbc, domainClock, wallClock, settings.worthSending());
    }

    @Bean
    Reminders reminders(JdbcTemplate jdbc, TransactionTemplate transaction, Addressing addressing) {
        return new Reminders(jdbc, transaction, addressing);
    }

    @Bean
    TaskReminders taskReminders(JdbcTemplate jdbc, TransactionTemplate transaction, Addressing addressing) {
        return new TaskReminders(jdbc, transaction, addressing);
    }

    @Bean
    RequestReminders requestReminders(JdbcTemplate jdbc, TransactionTemplate transaction, Addressing addressing) {
        return new RequestReminders(jdbc, transaction, addressing);
    }

    @Bean
    TopicReader<TaskEvent> taskReader(Brokers brokers, TaskReminders reminders, Postman postman) {
        return new TopicReader<>(Topics.TASK_EVENTS, brokers, said -> {
            reminders.take(said);
            postman.wake();
        });
    }

    @Bean
    TopicReader<RequestEvent> requestReader(Brokers brokers, RequestReminders reminders, Postman postman) {
        return new TopicReader<>(Topics.REQUESTS, brokers, said -> {
            reminders.take(said);
            postman.wake();
        });
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
