package vn.wardpulse.reporting.snapshots;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Frozen figures.
 *
 * @param keySecret what the private key that signs is encrypted with in the database; without it nothing is frozen
 * @param units that one snapshot may be about; the reports of all of them are held in memory while it is worked out
 */
@Validated
@ConfigurationProperties("wardpulse.reporting.snapshots")
record SnapshotSettings(
        @Nullable String keySecret,
        @DefaultValue("1000") @Min(1) int units) {

    SnapshotSettings {
        if (keySecret != null && keySecret.length() < 16) {
            throw new IllegalArgumentException(
                    "wardpulse.reporting.snapshots.key-secret must have 16 characters or more");
        }
    }
}
