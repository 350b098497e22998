package vn.wardpulse.submission.report;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.SubmissionSettings;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.reminder.Reminders;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Reports reports(JdbcTemplate jdbc) {
        return new Reports(jdbc);
    }

    @Bean
    FigureTable figureTable(JdbcTemplate jdbc) {
        return new FigureTable(jdbc);
    }

    @Bean
    History history(JdbcTemplate jdbc) {
        return new History(jdbc);
    }

    @Bean
    Desk desk(DefinitionBook book, Reports reports, FigureTable figures) {
        return new Desk(book, reports, figures, new Comparisons(figures));
    }

    @Bean
    Answers answers(JdbcTemplate jdbc, JsonMapper json, @Qualifier("wallClock") Clock wallClock) {
        return new Answers(jdbc, json, wallClock);
    }

    @Bean
    AnswerPurge answerPurge(Answers answers, SubmissionSettings settings) {
        return new AnswerPurge(answers, settings.answersKept());
    }

    @Bean
    Submissions submissions(
            SettledClock clock,
            TransactionTemplate transaction,
            Reports reports,
            FigureTable figures,
            History history,
            Desk desk,
            Outbox outbox,
            Answers answers,
            Reminders reminders,
            MeterRegistry metrics) {
        return new Submissions(
                clock,
                transaction,
                reports,
                figures,
                history,
                answers,
                desk,
                outbox,
                reminders,
                new Tally(metrics, reports));
    }

    @Bean
    Drafts drafts(SettledClock clock, Reports reports, Desk desk, Submissions submissions) {
        return new Drafts(clock, reports, desk, submissions);
    }
}
