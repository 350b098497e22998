package vn.wardpulse.rollup;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready means that views follow reports: all tasks assigned, restored and working. */
final class RollupHealth implements HealthIndicator {

    private final Rollup rollup;

    RollupHealth(Rollup rollup) {
        this.rollup = rollup;
    }

    @Override
    public Health health() {
        return (rollup.working() ? Health.up() : Health.outOfService())
                .withDetail("streams", rollup.state())
                .build();
    }
}
