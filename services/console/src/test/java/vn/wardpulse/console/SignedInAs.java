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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** The form's token; with a mask of zeros before it, it is sent as it is. */
    static final String CSRF = "0123456789abcdef";

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant NEVER = Instant.ofEpochSecond(253_370_764_800L);

    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizedClientRepository authorized;

    SignedInAs(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository authorized) {
        this.registrations = registrations;
        this.authorized = authorized;
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
