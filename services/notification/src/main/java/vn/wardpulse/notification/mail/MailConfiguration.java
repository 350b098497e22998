package vn.wardpulse.notification.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import vn.wardpulse.notification.NotificationSettings;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Deliveries deliveries(
            JdbcTemplate jdbc,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings,
            MeterRegistry metrics) {
        Deliveries deliveries = new Deliveries(jdbc, wallClock, settings.retryAfter(), settings.attempts());
        Gauge.builder("wardpulse.notification.waiting", deliveries, Deliveries::waiting)
                .description("Letters that are not settled yet")
                .register(metrics);
        return deliveries;
    }

    @Bean
    Letters letters(MessageSource messages, NotificationSettings settings) {
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolvers(
                Set.of(resolver("*.txt", TemplateMode.TEXT), resolver("*.html", TemplateMode.HTML)));
        return new Letters(templates, messages, settings.consoleUrl());
    }

    private static ITemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/notification/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    @Bean
    Postman postman(Deliveries deliveries, Letters letters, NotificationSettings settings, MeterRegistry metrics) {
        return new Postman(deliveries, letters, server(settings), metrics);
    }

    @Bean
    FileLetters fileLetters(Letters letters, NotificationSettings settings) {
        return new FileLetters(letters, server(settings));
    }

    private static @Nullable MailServer server(NotificationSettings settings) {
        return settings.smtp().configured() ? new MailServer(settings.smtp(), settings.sender()) : null;
    }
}
