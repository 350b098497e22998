package vn.wardpulse.identity.token;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import vn.wardpulse.web.AccessTokens;

/** The authorization server's own parts, all of them in the database so that a restart signs nobody out. */
@Configuration
class TokenConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${wardpulse.issuer}") URI issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.toString()).build();
    }

    @Bean
    OAuth2AuthorizationService authorizationService(JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    @Bean
    OAuth2AuthorizationConsentService authorizationConsentService(
            JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationConsentService(jdbc, clients);
    }

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, @Value("${wardpulse.issuer}") URI issuer) {
        return AccessTokens.only(NimbusJwtDecoder.withJwkSource(keys).build(), issuer.toString());
    }
}
