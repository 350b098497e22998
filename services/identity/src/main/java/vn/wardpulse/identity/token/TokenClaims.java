package vn.wardpulse.identity.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import vn.wardpulse.identity.account.Account;
import vn.wardpulse.identity.account.Accounts;
import vn.wardpulse.identity.client.MachineClients;
import vn.wardpulse.web.AccessTokens;
import vn.wardpulse.web.Role;

/**
 * What a token says about its bearer: name, roles and unit. Read anew each time a token is made, so that a change of
 * roles holds from the next renewal and a disabled account gets no further token.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final SigningKeys keys;
    private final Accounts accounts;
    private final MachineClients machines;

    TokenClaims(SigningKeys keys, Accounts accounts, MachineClients machines) {
        this.keys = keys;
        this.accounts = accounts;
        this.machines = machines;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(keys.current());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(AccessTokens.TYPE);
        }
        var subject =
                Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            var machine = machines.find(subject).orElseThrow(TokenClaims::refused);
            state(context, machine.nameVi(), List.of("machine"), machine.unit());
        } else {
            var account = accounts.find(subject)
                    .filter(Account::enabled)
                    .filter(found -> !found.mustChangePassword())
                    .orElseThrow(TokenClaims::refused);
            var roles = account.roles().stream().map(Role::wire).toList();
            state(context, account.nameVi(), roles, account.unit());
        }
    }

    private static void state(JwtEncodingContext context, String name, List<String> roles, @Nullable String unit) {
        // The claims are stored with their Java types, of which only the ordinary collections are trusted on reading.
        context.getClaims().claim("name", name).claim("roles", new ArrayList<>(roles));
        if (unit != null) {
            context.getClaims().claim("unit", unit);
        }
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(new OAuth2Error(
                OAuth2ErrorCodes.INVALID_GRANT, "the account is disabled or must change its password first", null));
    }
}
