package vn.wardpulse.submission.reminder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Outbox;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    Reminders reminders(JdbcTemplate jdbc, Outbox outbox, TransactionTemplate transaction) {
        return new Reminders(new ReminderTable(jdbc), outbox, transaction);
    }
}
