package vn.wardpulse.submission.task;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folders;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.SettledClock;

@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

    @Bean
    TaskKeeper taskKeeper(JdbcTemplate jdbc, Outbox outbox, TransactionTemplate transaction) {
        return new TaskKeeper(new OccurrenceTable(jdbc), outbox, transaction);
    }

    @Bean
    Slots slots(SettledClock clock, DefinitionBook book, JdbcTemplate jdbc, AttachmentTable attachments) {
        return new Slots(clock, book, new OccurrenceTable(jdbc), new ToldTable(jdbc, attachments));
    }

    @Bean
    TaskDesk taskDesk(
            Slots slots,
            JdbcTemplate jdbc,
            AttachmentTable attachments,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        return new TaskDesk(
                slots,
                new OccurrenceTable(jdbc),
                new ToldTable(jdbc, attachments),
                attachments,
                outbox,
                transaction,
                metrics);
    }

    @Bean
    TaskFiles taskFiles(
            Slots slots,
            Folders folders,
            JdbcTemplate jdbc,
            AttachmentTable attachments,
            TransactionTemplate transaction) {
        return new TaskFiles(slots, folders, attachments, new ToldTable(jdbc, attachments), transaction);
    }
}
