package vn.wardpulse.catalogue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
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

    @Bean
    OpenAPI catalogueApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Wardpulse · catalogue")
                        .version("1")
                        .description("Units, themes, indicators, forms, calendars and targets, and the import that is"
                                + " the only way in."));
    }
}
