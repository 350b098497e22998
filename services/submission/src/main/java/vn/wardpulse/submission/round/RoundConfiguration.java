package vn.wardpulse.submission.round;

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
class RoundConfiguration {

    @Bean
    ScoreSheets scoreSheets(SettledClock clock, DefinitionBook book, JdbcTemplate jdbc, AttachmentTable attachments) {
        return new ScoreSheets(clock, book, new SheetTable(jdbc), attachments);
    }

    @Bean
    RoundDesk roundDesk(
            ScoreSheets scores,
            JdbcTemplate jdbc,
            AttachmentTable attachments,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        return new RoundDesk(scores, new SheetTable(jdbc), attachments, outbox, transaction, metrics);
    }

    @Bean
    SheetFiles sheetFiles(
            ScoreSheets scores,
            JdbcTemplate jdbc,
            Folders folders,
            AttachmentTable attachments,
            TransactionTemplate transaction) {
        return new SheetFiles(scores, new SheetTable(jdbc), folders, attachments, transaction);
    }
}
