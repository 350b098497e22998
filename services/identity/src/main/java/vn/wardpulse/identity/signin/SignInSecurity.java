package vn.wardpulse.identity.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import vn.wardpulse.identity.account.Accounts;
import vn.wardpulse.identity.client.ConsoleAddress;

/** Which address is open to whom: the protocol's endpoints, then the pages; the rest belongs to the token's bearer. */
@Configuration
class SignInSecurity {

    private static final String[] PAGES = {
        "/", "/login", "/logout", "/password", "/signed-out", "/error", "/identity-assets/**", "/favicon.ico"
    };

    private final HttpSessionRequestCache interrupted = new HttpSessionRequestCache();

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Accounts accounts, ConsoleAddress console) throws Exception {
        var toLogin = new LoginUrlAuthenticationEntryPoint("/login");
        toLogin.setFavorRelativeUris(true);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(new UserInfoClaims()))
                    .logoutEndpoint(Customizer.withDefaults()));
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .addFilterBefore(new AccountGate(accounts, interrupted), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(interrupted))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        toLogin, new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(ContentSecurity.policy(console)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PasswordSignIn passwords, ConsoleAddress console) throws Exception {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/", "/password")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .authenticationManager(new ProviderManager(passwords.provider()))
                .requestCache(cache -> cache.requestCache(interrupted))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(signedIn())
                        .failureHandler((request, response, failure) -> {
                            var outcome =
                                    failure instanceof TooManyAttempts locked ? "wait=" + locked.seconds() : "failed";
                            response.sendRedirect("/login?" + outcome);
                        }))
                .logout(logout -> logout.logoutSuccessUrl("/signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(ContentSecurity.policy(console)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private AuthenticationSuccessHandler signedIn() {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(interrupted);
        return (request, response, person) -> {
            request.getSession().setMaxInactiveInterval(Sessions.SIGNED_IN);
            onward.onAuthenticationSuccess(request, response, person);
        };
    }
}
