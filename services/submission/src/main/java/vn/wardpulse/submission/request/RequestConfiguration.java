package vn.wardpulse.submission.request;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.SettledClock;

@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    RequestKeeper requestKeeper(JdbcTemplate jdbc, Outbox outbox, TransactionTemplate transaction) {
        return new RequestKeeper(new RequestTable(jdbc), outbox, transaction);
    }

    @Bean
    Requests requests(SettledClock clock, DefinitionBook book, JdbcTemplate jdbc) {
        return new Requests(clock, book, new RequestTable(jdbc), new ReplyTable(jdbc));
    }

    @Bean
    RequestDesk requestDesk(
            Requests requests,
            JdbcTemplate jdbc,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        return new RequestDesk(requests, new RequestTable(jdbc), new ReplyTable(jdbc), outbox, transaction, metrics);
    }
}
