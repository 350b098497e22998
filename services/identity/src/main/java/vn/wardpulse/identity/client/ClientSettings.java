package vn.wardpulse.identity.client;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param consoleUrl where people find the console
 * @param consoleSecret the console's secret; there is no default
 * @param consoleRedirectUris where a sign-in may return to; by default the console's standard address
 * @param consoleLogoutUris where a sign-out may return to; by default the console's first page
 * @param demoMachineSecret secret of the client {@code demo-machine}; by default the demo password
 */
@ConfigurationProperties("wardpulse.identity")
record ClientSettings(
        @DefaultValue("http://localhost:8080") String consoleUrl,
        @Nullable String consoleSecret,
        @DefaultValue List<String> consoleRedirectUris,
        @DefaultValue List<String> consoleLogoutUris,
        @DefaultValue("false") boolean demo,
        @Nullable String demoPassword,
        @Nullable String demoMachineSecret) {

    ClientSettings {
        if (consoleSecret == null || consoleSecret.length() < 16) {
            throw new IllegalArgumentException("wardpulse.identity.console-secret must be set, 16 characters or more");
        }
        consoleUrl = consoleUrl.replaceAll("/+$", "");
        if (consoleRedirectUris.isEmpty()) {
            consoleRedirectUris = List.of(consoleUrl + "/login/oauth2/code/console");
        }
        if (consoleLogoutUris.isEmpty()) {
            consoleLogoutUris = List.of(consoleUrl, consoleUrl + "/");
        }
    }

    String requiredConsoleSecret() {
        return Objects.requireNonNull(consoleSecret);
    }
}
