package vn.wardpulse.submission.round;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.SettledClock;

@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    @Bean
    ScoreSheets scoreSheets(SettledClock clock, DefinitionBook book, JdbcTemplate jdbc) {
        return new ScoreSheets(clock, book, new SheetTable(jdbc));
    }

    @Bean
    RoundDesk roundDesk(
            ScoreSheets scores,
            JdbcTemplate jdbc,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        return new RoundDesk(scores, new SheetTable(jdbc), outbox, transaction, metrics);
    }
}
