package vn.wardpulse.submission.obligation;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.SubmissionSettings;
import vn.wardpulse.submission.definition.CatalogueReader;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.matter.MatterKeeper;
import vn.wardpulse.submission.reminder.Reminders;
import vn.wardpulse.submission.report.History;
import vn.wardpulse.submission.request.RequestKeeper;
import vn.wardpulse.submission.task.TaskKeeper;

@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {

    @Bean
    ObligationKeeper obligationKeeper(
            @Qualifier("domainClock") Clock clock,
            CatalogueReader catalogue,
            DefinitionBook book,
            JdbcTemplate jdbc,
            History history,
            Reminders reminders,
            TaskKeeper tasks,
            RequestKeeper requests,
            MatterKeeper matters,
            Outbox outbox,
            TransactionTemplate transaction) {
        return new ObligationKeeper(
                clock,
                catalogue::caughtUp,
                book,
                new ObligationTable(jdbc),
                history,
                reminders,
                tasks,
                requests,
                matters,
                outbox,
                transaction);
    }

    @Bean
    ObligationTicker obligationTicker(ObligationKeeper keeper, CatalogueReader catalogue, SubmissionSettings settings) {
        ObligationTicker ticker = new ObligationTicker(keeper, settings.tick());
        catalogue.whenChanged(ticker::wake);
        return ticker;
    }
}
