package vn.wardpulse.notification;

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
                "notification",
                "Who was reminded of what, what became of letters and posts; where people and their systems want to be told.");
    }

    @Bean
    OpenApiCustomizer refusals() {
        return DescribedApi.refusals("403 out of reach, 422 not sound");
    }
}
