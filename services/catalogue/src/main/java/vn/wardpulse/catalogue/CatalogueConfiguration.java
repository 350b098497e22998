package vn.wardpulse.catalogue;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.wardpulse.outbox.OutboxConfiguration;
import vn.wardpulse.web.WebBoundary;

@Configuration(proxyBeanMethods = false)
@Import({WebBoundary.class, OutboxConfiguration.class})
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "domainClock")
    Clock domainClock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
