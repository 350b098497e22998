package vn.wardpulse.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.wire.WireModule;

/**
 * To be imported by every room that answers HTTP requests with a token. Everything needs a token but health, metrics
 * and the API's own description; what a token may do the room decides, by role and by reach.
 */
@Configuration(proxyBeanMethods = false)
@Import({AccessTokens.class, ProblemAdvice.class, Correlation.class})
public class WebBoundary {

    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/openapi", "/openapi.yaml", "/openapi/**"
    };

    @Bean
    SecurityFilterChain resourceServer(HttpSecurity http, JsonMapper mapper) throws Exception {
        AuthenticationEntryPoint unauthenticated = (request, response, failure) -> write(
                response,
                mapper,
                HttpStatus.UNAUTHORIZED,
                Fault.error(
                        "sign-in-needed",
                        "Authorization",
                        "Chưa đăng nhập hoặc phiên đã hết hạn. Đăng nhập lại.",
                        "Not signed in, or the session is over. Sign in again."));
        AccessDeniedHandler denied = (request, response, failure) -> write(
                response,
                mapper,
                HttpStatus.FORBIDDEN,
                Refused.outOfReach(request.getRequestURI()).faults().getFirst());
        // What the server itself turns away must come back as what it is, not as a missing token.
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(denied))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .build();
    }

    @Bean
    JsonMapperBuilderCustomizer wireJson() {
        return builder -> builder.addModule(new WireModule())
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    @Bean
    WebMvcConfigurer modelArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReaderArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry formatters) {
                formatters.addConverter(String.class, UnitId.class, UnitId::new);
                formatters.addConverter(String.class, FormCode.class, FormCode::new);
                formatters.addConverter(String.class, IndicatorCode.class, IndicatorCode::new);
                formatters.addConverter(String.class, ThemeCode.class, ThemeCode::new);
                formatters.addConverter(String.class, PlanCode.class, PlanCode::new);
                formatters.addConverter(String.class, Slot.class, Slot::new);
                formatters.addConverter(String.class, Period.class, Period::parse);
            }
        };
    }

    private static void write(HttpServletResponse response, JsonMapper mapper, HttpStatus status, Fault fault)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(mapper.writeValueAsString(Problems.detail(status, fault.code(), List.of(fault))));
    }

    private static JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        Converter<Jwt, Collection<GrantedAuthority>> roles = token -> Reader.of(token).roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
