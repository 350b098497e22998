package vn.wardpulse.submission.matter;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.SettledClock;

@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

    @Bean
    MatterKeeper matterKeeper(JdbcTemplate jdbc, Outbox outbox, TransactionTemplate transaction) {
        return new MatterKeeper(new MatterTable(jdbc), outbox, transaction);
    }

    @Bean
    MatterDesk matterDesk(
            SettledClock clock,
            DefinitionBook book,
            JdbcTemplate jdbc,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        return new MatterDesk(clock, book, new MatterTable(jdbc), outbox, transaction, metrics);
    }
}
