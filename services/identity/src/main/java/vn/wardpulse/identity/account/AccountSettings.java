package vn.wardpulse.identity.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param bootstrapPassword first password of the first administrator; drawn and printed once if missing
 * @param bcryptCost work per password check, as a power of two; each step doubles it
 * @param demo whether the demo accounts may sign in
 * @param demoPassword the password they all share; needed in demo mode, unused outside it
 */
@ConfigurationProperties("wardpulse.identity")
record AccountSettings(
        @Nullable String bootstrapPassword,
        @DefaultValue("10") int bcryptCost,
        @DefaultValue("false") boolean demo,
        @Nullable String demoPassword) {

    AccountSettings {
        if (bcryptCost < 4 || bcryptCost > 16) {
            throw new IllegalArgumentException("wardpulse.identity.bcrypt-cost must be 4 to 16, not " + bcryptCost);
        }
        if (demo && (demoPassword == null || demoPassword.isBlank())) {
            throw new IllegalArgumentException("wardpulse.identity.demo is on, so demo-password must be set");
        }
    }
}
