package vn.wardpulse.alerting;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.web.DescribedApi;

/** How the room's API describes itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        return DescribedApi.of(
                "alerting", "What the one who asks wants to be told of, what of it holds now, and what was told.");
    }

    @Bean
    OpenApiCustomizer refusals() {
        return DescribedApi.refusals("403 out of reach, 404 not there, 422 not sound");
    }
}
