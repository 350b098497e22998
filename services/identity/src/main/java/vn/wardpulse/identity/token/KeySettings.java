package vn.wardpulse.identity.token;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param keySecret what the private signing keys are encrypted with in the database; there is no default */
@ConfigurationProperties("wardpulse.identity")
record KeySettings(@Nullable String keySecret) {

    KeySettings {
        if (keySecret == null || keySecret.length() < 16) {
            throw new IllegalArgumentException("wardpulse.identity.key-secret must be set, 16 characters or more");
        }
    }

    String required() {
        return Objects.requireNonNull(keySecret);
    }
}
