package vn.wardpulse.rollup;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param applicationId names group, internal topics and transactions of the first generation; those of later ones have
 *     their number behind it
 * @param stateDir where the stores lie; what is lost there comes back from the changelogs
 * @param threads that share the tasks
 * @param commitInterval when results become readable at the latest; as a rule they do as soon as they are worked out
 * @param cache memory for values that change again before the next commit, in bytes
 */
@ConfigurationProperties("wardpulse.rollup")
record RollupSettings(
        @DefaultValue("wardpulse-rollup") String applicationId,
        @DefaultValue("data/rollup") Path stateDir,
        @DefaultValue("2") int threads,
        @DefaultValue("200ms") Duration commitInterval,
        @DefaultValue("33554432") long cache) {

    String applicationId(int generation) {
        return generation == 1 ? applicationId : applicationId + "-" + generation;
    }

    /** Where a generation's stores lie. */
    Path stateDir(int generation) {
        return stateDir.resolve(applicationId(generation));
    }

    RollupSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("wardpulse.rollup.threads %d: at least 1".formatted(threads));
        }
        if (commitInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "wardpulse.rollup.commit-interval %s: at least 1ms".formatted(commitInterval));
        }
    }
}
