package vn.wardpulse.identity.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Every client as the authorization server sees it: the console from the settings, machines from the database. */
@Component
class Clients implements RegisteredClientRepository {

    static final String CONSOLE = "console";
    private static final Duration ACCESS_TOKEN = Duration.ofMinutes(10);
    private static final Duration REFRESH_TOKEN = Duration.ofHours(12);

    private final MachineClients machines;
    private final RegisteredClient console;

    Clients(MachineClients machines, ClientSettings settings, PasswordEncoder encoder) {
        this.machines = machines;
        this.console = console(settings, encoder);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(CONSOLE)) {
            return console;
        }
        return machines.find(clientId)
                .filter(MachineClient::enabled)
                .map(this::machine)
                .orElse(null);
    }

    /** Called only to keep a secret under a newer hash after it was presented; the console's lives in the settings. */
    @Override
    public void save(RegisteredClient client) {
        var secret = client.getClientSecret();
        if (!client.getClientId().equals(CONSOLE) && secret != null) {
            machines.setSecret(client.getClientId(), secret);
        }
    }

    private static RegisteredClient console(ClientSettings settings, PasswordEncoder encoder) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientName("Wardpulse")
                .clientSecret(encoder.encode(settings.requiredConsoleSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(settings.consoleRedirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(settings.consoleLogoutUris()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        org.springframework.security.oauth2.server.authorization.settings.ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                // The refresh token stays the same until it expires: a page loads several things at once, and two
                // renewals at the same moment must not sign anybody out.
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN)
                        .refreshTokenTimeToLive(REFRESH_TOKEN)
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private RegisteredClient machine(MachineClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(client.nameVi())
                .clientSecret(machines.secretHash(client.id()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN)
                        .build())
                .build();
    }
}
