package vn.wardpulse.reporting.snapshots;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Frozen figures.
 *
 * @param keySecret what the private key that signs is encrypted with in the database; without it nothing is frozen
 * @param units that one snapshot may be about, times its years
 * @param piece units, times years, whose reports are held in memory at once; what is no larger is done within a request
 * @param rest how many times as long as a step of long work took comes to nothing after it, for what is live
 * @param look how often work is looked for that another process has taken in or left
 * @param keepFor how long what came of work is kept, prepared files included, after it ended
 */
@Validated
@ConfigurationProperties("wardpulse.reporting.snapshots")
record SnapshotSettings(
        @Nullable String keySecret,
        @DefaultValue("20000") @Min(1) int units,
        @DefaultValue("120") @Min(1) int piece,
        @DefaultValue("1") @Min(0) int rest,
        @DefaultValue("5s") Duration look,
        @DefaultValue("7d") Duration keepFor) {

    SnapshotSettings {
        if (keySecret != null && keySecret.length() < 16) {
            throw new IllegalArgumentException(
                    "wardpulse.reporting.snapshots.key-secret must have 16 characters or more");
        }
    }
}
