package vn.wardpulse.identity.signin;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;

/** The user info endpoint says what the id token says about the person, and nothing of its technicalities. */
class UserInfoClaims implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        var token = context.getAuthorization().getToken(OidcIdToken.class);
        var said = Objects.requireNonNull(token).getToken().getClaims();
        var builder = OidcUserInfo.builder();
        for (var name : List.of("sub", "name", "roles", "unit")) {
            var value = said.get(name);
            if (value != null) {
                builder.claim(name, value);
            }
        }
        return builder.build();
    }
}
