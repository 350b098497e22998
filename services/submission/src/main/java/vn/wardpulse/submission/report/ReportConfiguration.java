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
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folders;
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
    Desk desk(DefinitionBook book, Reports reports, FigureTable figures, AttachmentTable attachments) {
        return new Desk(book, reports, figures, attachments, new Comparisons(figures), new BelowWard(figures));
    }

    @Bean
    WaitingVersions waitingVersions(SettledClock clock, DefinitionBook book, Reports reports, FigureTable figures) {
        return new WaitingVersions(clock, book, reports, figures, new Comparisons(figures));
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
    Register register(
            Reports reports, FigureTable figures, AttachmentTable attachments, History history, Outbox outbox) {
        return new Register(reports, figures, attachments, history, outbox);
    }

    @Bean
    Submissions submissions(
            SettledClock clock,
            TransactionTemplate transaction,
            Reports reports,
            Register register,
            History history,
            Desk desk,
            Answers answers,
            Reminders reminders,
            MeterRegistry metrics) {
        return new Submissions(
                clock, transaction, reports, register, history, answers, desk, reminders, new Tally(metrics, reports));
    }

    @Bean
    Attachments attachments(
            SettledClock clock, TransactionTemplate transaction, Reports reports, Desk desk, Folders folders) {
        return new Attachments(clock, transaction, reports, desk, folders);
    }

    @Bean
    Drafts drafts(SettledClock clock, Reports reports, Desk desk, Submissions submissions) {
        return new Drafts(clock, reports, desk, submissions);
    }
}
