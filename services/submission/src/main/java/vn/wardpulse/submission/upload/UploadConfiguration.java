package vn.wardpulse.submission.upload;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.submission.SubmissionSettings;
import vn.wardpulse.submission.report.Drafts;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    UploadTable uploadTable(JdbcTemplate jdbc, JsonMapper json) {
        return new UploadTable(jdbc, json);
    }

    @Bean
    Uploads uploads(UploadTable table, TransactionTemplate transaction, @Qualifier("wallClock") Clock wallClock) {
        return new Uploads(table, transaction, wallClock);
    }

    @Bean
    UploadWork uploadWork(
            UploadTable table,
            Drafts drafts,
            TransactionTemplate transaction,
            @Qualifier("wallClock") Clock wallClock,
            SubmissionSettings settings) {
        return new UploadWork(table, new Taking(drafts), transaction, wallClock, settings.uploadsKept());
    }
}
