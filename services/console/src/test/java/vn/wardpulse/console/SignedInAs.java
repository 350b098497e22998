package vn.wardpulse.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins a session as signing in at identity would have left it, for the role that a header names. */
final class SignedInAs extends OncePerRequestFilter {

    static final String HEADER = "Test-Role";

    private static final String CSRF = "0123456789abcdef";
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant NEVER = Instant.ofEpochSecond(253_370_764_800L);

    /** What a test of the console imports, to be at its doors as somebody who has signed in. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Sessions {

        @Bean
        FilterRegistrationBean<SignedInAs> signedInAs(
                ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository authorized) {
            var filter = new FilterRegistrationBean<>(new SignedInAs(registrations, authorized));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizedClientRepository authorized;

    SignedInAs(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository authorized) {
        this.registrations = registrations;
        this.authorized = authorized;
    }

    /** The token of the console's own forms, for the header {@code X-CSRF-TOKEN}: a mask of zeros leaves it as it is. */
    static String formToken() {
        byte[] token = CSRF.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String role = request.getHeader(HEADER);
        if (role != null) {
            var user = new DefaultOAuth2User(
                    AuthorityUtils.createAuthorityList("OIDC_USER"), Map.of("sub", "somebody"), "sub");
            var principal = new OAuth2AuthenticationToken(user, user.getAuthorities(), "console");
            var token = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token(role), LONG_AGO, NEVER);
            authorized.saveAuthorizedClient(
                    new OAuth2AuthorizedClient(
                            Objects.requireNonNull(registrations.findByRegistrationId("console")),
                            user.getName(),
                            token),
                    principal,
                    request,
                    response);
            request.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(principal));
            request.getSession()
                    .setAttribute(
                            "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN",
                            new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", CSRF));
        }
        chain.doFilter(request, response);
    }

    private static String token(String role) {
        try {
            var claims = new JWTClaimsSet.Builder().subject("somebody").claim("roles", List.of(role));
            if (!role.equals("administrator")) {
                claims.claim("unit", role.startsWith("ward") ? "00139" : "004");
            }
            var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
            signed.sign(new MACSigner("a key that nobody looks at, as the rooms are all down"));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
