package vn.wardpulse.reporting;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import vn.wardpulse.reporting.catalogue.KnownAt;
import vn.wardpulse.reporting.catalogue.Shown;
import vn.wardpulse.reporting.known.KnownAtRequest;
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
        return DescribedApi.refusals(
                "403 out of reach, 404 not there, 412 changed meanwhile, 422 not sound, 428 without If-Match");
    }

    /** What cannot be read off the types: the kinds of targets and criteria. */
    @Bean
    OpenApiCustomizer kinds() {
        return api -> api.getComponents()
                .addSchemas("Target", DescribedApi.target())
                .addSchemas("Measured", DescribedApi.measured());
    }

    /** Set before the answer is made, so no endpoint says so itself. */
    @Bean
    OpenApiCustomizer shownGeneration() {
        Header header = new Header()
                .description("The generation of views that the answer comes from, all of it; 0 before there is one")
                .schema(new IntegerSchema().format(null));
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> response.getValue().addHeaderObject(Shown.HEADER, header));
    }

    /** Taken from the request before any endpoint sees it. */
    @Bean
    OpenApiCustomizer knownAt() {
        Parameter moment = new QueryParameter()
                .name(KnownAt.PARAMETER)
                .description(
                        "Answers as of this moment: from the reports, the tree, the rules and the targets that were"
                                + " recorded by then. Without it, as of now")
                .required(false)
                .example("2023-09-12T10:00:00+07:00")
                .schema(new StringSchema().format("date-time"));
        AntPathMatcher matcher = new AntPathMatcher();
        return api -> api.getPaths().forEach((path, item) -> {
            if (KnownAtRequest.PATHS.stream().anyMatch(pattern -> matcher.match(pattern, path))) {
                item.readOperations().forEach(operation -> operation.addParametersItem(moment));
            }
        });
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedAnswers() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        // Weak: the same answer may go out compressed or not.
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "/api/cells",
                "/api/comparisons",
                "/api/standings",
                "/api/activity",
                "/api/explanations",
                "/api/differences",
                "/api/known/*");
        return registration;
    }
}
