package vn.wardpulse.reporting;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;

/** How the room's API describes itself, and which of its answers are told not to have changed. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        // On the wire, ids, periods and decimals are text.
        for (Class<?> text : List.of(
                UnitId.class, IndicatorCode.class, ThemeCode.class, FormCode.class, Period.class, BigDecimal.class)) {
            SpringDocUtils.getConfig().replaceWithClass(text, String.class);
        }
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reader.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Wardpulse · reporting")
                        .version("1")
                        .description("Figures, their history and their origin, within the reader's reach. Decimals are"
                                + " text, so that no digit is lost; what is absent is left out."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
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
