package vn.wardpulse.identity.signin;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param free failures in a row that cost nothing
 * @param firstLock how long the next one locks; each further one twice as long
 * @param longestLock and never longer than this
 * @param forgottenAfter quiet time after which counting starts anew
 */
@ConfigurationProperties("wardpulse.identity.attempts")
record AttemptSettings(
        @DefaultValue("5") int free,
        @DefaultValue("30s") Duration firstLock,
        @DefaultValue("15m") Duration longestLock,
        @DefaultValue("1h") Duration forgottenAfter) {

    /** How long the name is locked once so many attempts in a row have failed. */
    Optional<Duration> lockAfter(int failures) {
        if (failures < free) {
            return Optional.empty();
        }
        var doubled = firstLock.multipliedBy(1L << Math.min(failures - free, 20));
        return Optional.of(doubled.compareTo(longestLock) < 0 ? doubled : longestLock);
    }
}
