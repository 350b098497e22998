package vn.wardpulse.reporting.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when the topics are being read and were caught up with once since this instance took them up. */
@Component("projectionHealthIndicator")
class ProjectionHealth implements HealthIndicator {

    private final ProjectionLifecycle lifecycle;

    ProjectionHealth(ProjectionLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public Health health() {
        return (lifecycle.isReady() ? Health.up() : Health.outOfService())
                .withDetail("reading", lifecycle.isReading())
                .withDetail("partitionsBehind", lifecycle.behind())
                .build();
    }
}
