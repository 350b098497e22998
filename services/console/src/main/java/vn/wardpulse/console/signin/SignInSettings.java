package vn.wardpulse.console.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach identity.
 *
 * @param issuer as browsers reach it, and as it stands in tokens
 * @param console what concerns the console alone
 */
@ConfigurationProperties("wardpulse")
record SignInSettings(URI issuer, Client console) {

    /**
     * @param clientSecret which identity knows for the client {@code console}
     * @param identityUrl as the console itself reaches identity; where it is not stated, as browsers do
     */
    record Client(String clientSecret, @Nullable URI identityUrl) {}

    URI behind() {
        URI own = console.identityUrl();
        return own == null ? issuer : own;
    }
}
