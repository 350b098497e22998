package vn.wardpulse.submission.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.SubmissionSettings;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.FigureTable;
import vn.wardpulse.submission.report.History;
import vn.wardpulse.submission.report.SettledClock;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    HistoryImport historyImport(
            SettledClock clock,
            DefinitionBook book,
            JdbcTemplate jdbc,
            FigureTable figures,
            History history,
            Outbox outbox,
            TransactionTemplate transaction,
            SubmissionSettings settings) {
        return new HistoryImport(
                clock, book, new PastReports(jdbc, figures), history, outbox, transaction, settings.importFaults());
    }
}
