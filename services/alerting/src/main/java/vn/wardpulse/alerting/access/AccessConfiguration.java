package vn.wardpulse.alerting.access;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.model.catalogue.CatalogueEvent.FormDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.ThemeDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitDefined;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.Brokers;
import vn.wardpulse.topics.TopicReader;
import vn.wardpulse.web.Territory;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Territory territory() {
        return new Territory();
    }

    @Bean
    Catalogue catalogue() {
        return new Catalogue();
    }

    @Bean
    TopicReader<UnitDefined> unitReader(Brokers brokers, Territory units) {
        return new TopicReader<>(Topics.UNITS, brokers, defined -> defined.forEach(event -> units.put(event.unit())));
    }

    @Bean
    TopicReader<IndicatorDefined> indicatorReader(Brokers brokers, Catalogue catalogue) {
        return new TopicReader<>(
                Topics.INDICATORS, brokers, defined -> defined.forEach(event -> catalogue.put(event.indicator())));
    }

    @Bean
    TopicReader<ThemeDefined> themeReader(Brokers brokers, Catalogue catalogue) {
        return new TopicReader<>(
                Topics.THEMES, brokers, defined -> defined.forEach(event -> catalogue.put(event.theme())));
    }

    @Bean
    TopicReader<FormDefined> formReader(Brokers brokers, Catalogue catalogue) {
        return new TopicReader<>(
                Topics.FORMS, brokers, defined -> defined.forEach(event -> catalogue.put(event.form())));
    }

    @Bean
    Reach reach(Territory units, @Qualifier("domainClock") Clock domainClock) {
        return new Reach(units, domainClock);
    }

    /** Nobody is let in, or told anything, by a tree that is not read yet. */
    @Bean
    CatalogueRead catalogueRead(
            TopicReader<UnitDefined> units,
            TopicReader<IndicatorDefined> indicators,
            TopicReader<ThemeDefined> themes,
            TopicReader<FormDefined> forms) {
        List<TopicReader<?>> readers = List.of(units, indicators, themes, forms);
        return () -> readers.stream().allMatch(TopicReader::caughtUp);
    }

    @Bean
    HealthIndicator catalogueHealthIndicator(CatalogueRead read) {
        return () -> read.done()
                ? Health.up().build()
                : Health.down().withDetail("catalogue", "not read yet").build();
    }
}
