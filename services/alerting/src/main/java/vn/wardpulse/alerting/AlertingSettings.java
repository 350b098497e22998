package vn.wardpulse.alerting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param tick how long the room may take to see that views or clock have moved
 * @param gather how long the first crossing waits for others that come with it
 * @param pause between two messages of one subscription, in real time
 * @param hysteresis how far past its threshold a value must come back before a condition holds no more, in percentage
 *     points or points
 * @param named how many crossings a message names; of the rest it says the number
 * @param toldKept how long what was told is listed
 * @param most subscriptions of one person
 */
@Validated
@ConfigurationProperties("wardpulse.alerting")
public record AlertingSettings(
        @NotNull Duration tick,
        @NotNull Duration gather,
        @NotNull Duration pause,
        @NotNull @PositiveOrZero BigDecimal hysteresis,
        @Positive int named,
        @NotNull Duration toldKept,
        @Positive int most) {}
