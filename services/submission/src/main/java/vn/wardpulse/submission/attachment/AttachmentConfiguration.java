package vn.wardpulse.submission.attachment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

    @Bean
    ContentTable contentTable(JdbcTemplate jdbc, MeterRegistry metrics) {
        ContentTable contents = new ContentTable(jdbc);
        Gauge.builder("wardpulse.submission.attachments.size", contents, ContentTable::total)
                .baseUnit("bytes")
                .description("All files that go or went with reports, tasks and score sheets")
                .register(metrics);
        return contents;
    }

    @Bean
    AttachmentTable attachmentTable(JdbcTemplate jdbc, ContentTable contents) {
        return new AttachmentTable(jdbc, contents);
    }

    @Bean
    Inspection inspection(AttachmentSettings settings) {
        return new Inspection(settings);
    }

    @Bean
    Folders folders(Inspection inspection, AttachmentTable table) {
        return new Folders(inspection, table);
    }
}
