package vn.wardpulse.reporting;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import vn.wardpulse.web.DescribedApi;

/** How the room's API describes itself, and which of its answers are told not to have changed. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        return DescribedApi.of("reporting", "Figures, their history and their origin, within the reader's reach.");
    }

    @Bean
    OpenApiCustomizer refusals() {
        return DescribedApi.refusals("403 out of reach, 404 not there, 422 not sound");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedAnswers() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        // Weak: the same answer may go out compressed or not.
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "/api/cells", "/api/comparisons", "/api/standings", "/api/activity", "/api/explanations");
        return registration;
    }
}
