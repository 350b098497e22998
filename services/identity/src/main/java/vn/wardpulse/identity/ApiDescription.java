package vn.wardpulse.identity;

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
                "identity",
                "Accounts of people, machine clients and signing keys, for the administrator; and everybody's own"
                        + " password. Signing in is OpenID Connect, described at /.well-known/openid-configuration.");
    }

    @Bean
    OpenApiCustomizer refusals() {
        return DescribedApi.refusals(
                "403 not for this account, 404 not there, 409 not possible in this state, 422 not sound");
    }
}
