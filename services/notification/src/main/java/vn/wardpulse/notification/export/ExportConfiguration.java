package vn.wardpulse.notification.export;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.mail.FileLetters;
import vn.wardpulse.notification.webhook.FilePosts;
import vn.wardpulse.topics.Brokers;
import vn.wardpulse.topics.TopicReader;

@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    ExportFiles exportFiles(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            @Qualifier("domainClock") Clock domainClock,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings) {
        return new ExportFiles(jdbc, transaction, domainClock, wallClock, settings.worthSending());
    }

    @Bean
    FileDeliveries fileDeliveries(
            JdbcTemplate jdbc,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings,
            MeterRegistry metrics) {
        FileDeliveries deliveries = new FileDeliveries(jdbc, wallClock, settings);
        Gauge.builder("wardpulse.notification.exports.waiting", deliveries, FileDeliveries::waiting)
                .description("Deliveries of files that are not settled yet")
                .register(metrics);
        return deliveries;
    }

    @Bean
    Folder folder(NotificationSettings settings) {
        return new Folder(settings.exports().root());
    }

    @Bean
    Dispatcher dispatcher(
            ExportFiles files,
            FileDeliveries deliveries,
            Folder folder,
            FileLetters letters,
            FilePosts posts,
            NotificationSettings settings,
            MeterRegistry metrics) {
        return new Dispatcher(files, deliveries, folder, letters, posts, settings.exports(), metrics);
    }

    @Bean
    TopicReader<ExportEvent> exportReader(Brokers brokers, ExportFiles files, Dispatcher dispatcher) {
        return new TopicReader<>(Topics.EXPORTS, brokers, said -> {
            files.take(said);
            dispatcher.wake();
        });
    }
}
