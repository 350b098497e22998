package vn.wardpulse.reporting.known;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Answers as of a moment of the past.
 *
 * @param units whose reports one answer may rest on; the reports of all of them are held in memory while it is worked out
 * @param keepFor how long what was worked out is kept after it was last asked for
 */
@Validated
@ConfigurationProperties("wardpulse.reporting.known")
record KnownSettings(
        @DefaultValue("1000") @Min(1) int units,
        @DefaultValue("1h") Duration keepFor) {}
