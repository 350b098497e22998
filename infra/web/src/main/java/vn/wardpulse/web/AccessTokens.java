package vn.wardpulse.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What makes a token one that opens doors: the issuer's key and name, its time, and its type (RFC 9068).
 *
 * <p>The type tells it from an OpenID id token, which has the same signer and claims and passes through more hands.
 */
@Configuration(proxyBeanMethods = false)
public class AccessTokens {

    /** In the header of every access token. */
    public static final String TYPE = "at+jwt";

    /** A room that issues no tokens itself asks the issuer for its keys, when the first token comes. */
    @Bean
    @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.jwk-set-uri")
    JwtDecoder accessTokenDecoder(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys) {
        return only(NimbusJwtDecoder.withJwkSetUri(keys).build(), issuer);
    }

    /** Has the decoder refuse everything but this issuer's access tokens. */
    public static JwtDecoder only(NimbusJwtDecoder decoder, String issuer) {
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                List.of(new JwtTypeValidator(TYPE, "application/" + TYPE), new JwtIssuerValidator(issuer))));
        return decoder;
    }
}
