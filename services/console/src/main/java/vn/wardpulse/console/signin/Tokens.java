package vn.wardpulse.console.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.wardpulse.model.UnitId;

/** The session's access token, refreshed where it has run out. */
@Component
class Tokens {

    private final OAuth2AuthorizedClientManager clients;

    Tokens(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository authorized) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, authorized);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build());
        this.clients = manager;
    }

    /** One refresh at a time in a session: a refresh token works once, and pages ask in parallel. */
    Access access(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            OAuth2AuthorizedClient client = authorized(authentication, request, response);
            String token = client.getAccessToken().getTokenValue();
            return new Access(visitor(token), token);
        }
    }

    private OAuth2AuthorizedClient authorized(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        try {
            OAuth2AuthorizedClient client =
                    clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Identity.CLIENT)
                            .principal(authentication)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
            if (client == null) {
                throw new SignedOut("the session has no token");
            }
            return client;
        } catch (OAuth2AuthorizationException e) {
            throw new SignedOut(String.valueOf(e.getMessage()));
        }
    }

    /** The token comes straight from identity, so it is read, not checked, here; every room checks it by itself. */
    static Visitor visitor(String token) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            List<String> roles = claims.getStringListClaim("roles");
            String unit = claims.getStringClaim("unit");
            String name = claims.getStringClaim("name");
            return new Visitor(
                    claims.getSubject(),
                    name == null ? claims.getSubject() : name,
                    roles == null ? Set.of() : Set.copyOf(roles),
                    unit == null || unit.equals("*") ? null : new UnitId(unit));
        } catch (ParseException e) {
            throw new SignedOut("the token cannot be read: " + e.getMessage());
        }
    }
}
