package vn.wardpulse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TestTokensTest {

    private final TestTokens tokens = TestTokens.shared();
    private final NimbusJwtDecoder decoder =
            NimbusJwtDecoder.withJwkSetUri(tokens.issuer() + "/oauth2/jwks").build();

    TestTokensTest() {
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new JwtTypeValidator("at+jwt"))));
    }

    @Test
    void signsWhatAResourceServerAccepts() {
        Jwt token = decoder.decode(tokens.person("bode.canbo", "00139", "ward-officer"));
        assertThat(token.getSubject()).isEqualTo("bode.canbo");
        assertThat(token.getClaimAsString("unit")).isEqualTo("00139");
        assertThat(token.getClaimAsStringList("roles")).isEqualTo(List.of("ward-officer"));
    }

    @Test
    void forgesWhatItRefuses() {
        assertThatThrownBy(() -> decoder.decode(tokens.forged("quantri", null, "administrator")))
                .isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(tokens.idToken("quantri", null, "administrator")))
                .isInstanceOf(BadJwtException.class);
    }
}
