package vn.wardpulse.console.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Everyone signs in at identity; pages run no script and load no style that is not the console's own. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    /** Set by the pages' scripts: such a request is answered 401 instead of being sent to sign in. */
    static final RequestHeaderRequestMatcher FROM_SCRIPT =
            new RequestHeaderRequestMatcher("X-Requested-With", "wardpulse");

    private static final String BEGIN = "/oauth2/authorization/" + Identity.CLIENT;

    @Bean
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository registrations, SignInSettings settings) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/actuator/health/**", "/actuator/prometheus", "/favicon.ico", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(BEGIN))
                .oauth2Client(Customizer.withDefaults())
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessHandler(signOut))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(entry()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** People are sent to sign in; scripts and streams are told that nobody is signed in. */
    private static AuthenticationEntryPoint entry() {
        AuthenticationEntryPoint people = new LoginUrlAuthenticationEntryPoint(BEGIN);
        AuthenticationEntryPoint scripts = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response, failure) -> (FROM_SCRIPT.matches(request)
                                || request.getRequestURI().equals("/luong")
                        ? scripts
                        : people)
                .commence(request, response, failure);
    }

    /** Signing out posts to the console and is sent on to identity, which browsers count as a form's target. */
    private static String policy(SignInSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + settings.issuer();
    }
}
