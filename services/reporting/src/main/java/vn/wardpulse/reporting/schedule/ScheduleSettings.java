package vn.wardpulse.reporting.schedule;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Files that are made by themselves.
 *
 * @param enabled whether any are; a copy that is only tried must not send what the original sends
 * @param tick how long it may take to see that one is due
 * @param largestFile the files of a run that come to more together are not sent; they travel through the log, and are held
 *     in memory while they are made
 * @param ownerAbsence so long after its owner last came by, in real time, a schedule stops
 * @param retryAfter pause, in real time, after something failed that is no fault of the schedule's
 * @param attempts after so many of these a run has failed
 * @param most schedules of one person
 */
@Validated
@ConfigurationProperties("wardpulse.reporting.schedules")
record ScheduleSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration tick,
        @DefaultValue("16MB") DataSize largestFile,
        @DefaultValue("90d") Duration ownerAbsence,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("5") @Min(1) int attempts,
        @DefaultValue("50") @Min(1) int most) {}
