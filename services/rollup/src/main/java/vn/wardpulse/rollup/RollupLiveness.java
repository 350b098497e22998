package vn.wardpulse.rollup;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when only a restart of the process helps. */
final class RollupLiveness implements HealthIndicator {

    private final Rollup rollup;

    RollupLiveness(Rollup rollup) {
        this.rollup = rollup;
    }

    @Override
    public Health health() {
        return (rollup.alive() ? Health.up() : Health.down())
                .withDetail("streams", rollup.state())
                .build();
    }
}
