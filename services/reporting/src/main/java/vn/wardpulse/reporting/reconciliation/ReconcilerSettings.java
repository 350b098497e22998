package vn.wardpulse.reporting.reconciliation;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is compared at a time, and how often.
 *
 * @param enabled whether anything is compared at all
 * @param pause before every pass
 * @param rest so many times as long as a pass took it rests after it besides: that bounds what it costs
 * @param grace in which what has just been reported comes through to the views
 * @param units whose views one pass compares at most, whole; a larger tree is taken in parts
 * @param indicators that one pass compares for a unit that has more than that many units under it
 * @param seed of the order in which the slices of a round are taken
 */
@Validated
@ConfigurationProperties("wardpulse.reporting.reconciler")
record ReconcilerSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("20") @Min(0) int rest,
        @DefaultValue("5s") Duration grace,
        @DefaultValue("150") @Min(1) int units,
        @DefaultValue("4") @Min(1) int indicators,
        @DefaultValue("1") long seed) {}
