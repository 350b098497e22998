package vn.wardpulse.notification.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.notification.NotificationSettings;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    Webhooks webhooks(JdbcTemplate jdbc) {
        return new Webhooks(jdbc);
    }

    @Bean
    Posts posts(
            JdbcTemplate jdbc,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings,
            MeterRegistry metrics) {
        Posts posts = new Posts(jdbc, wallClock, settings.webhooks());
        Gauge.builder("wardpulse.notification.posts.waiting", posts, Posts::waiting)
                .description("Posts to receivers that are not settled yet")
                .register(metrics);
        return posts;
    }

    @Bean
    Destination destination(NotificationSettings settings) {
        return new Destination(settings.webhooks().privateAddresses());
    }

    @Bean
    Line line(Destination destination, @Qualifier("wallClock") Clock wallClock, NotificationSettings settings) {
        return new Line(
                destination,
                wallClock,
                settings.webhooks().patience(),
                settings.consoleUrl().resolve("/canh-bao"));
    }

    @Bean
    Courier courier(Posts posts, Line line, MeterRegistry metrics) {
        return new Courier(posts, line, metrics);
    }

    @Bean
    FilePosts filePosts(Webhooks webhooks, Line line) {
        return new FilePosts(webhooks, line);
    }
}
