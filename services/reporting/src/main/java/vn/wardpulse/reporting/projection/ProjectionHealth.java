package vn.wardpulse.reporting.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when the topics are being read and were caught up with once since this instance took them up. */
@Component("projectionHealthIndicator")
class ProjectionHealth implements HealthIndicator {

    private final ProjectionLifecycle lifecycle;
    private final CatchingUp catchingUp;

    ProjectionHealth(ProjectionLifecycle lifecycle, CatchingUp catchingUp) {
        this.lifecycle = lifecycle;
        this.catchingUp = catchingUp;
    }

    @Override
    public Health health() {
        boolean ready = lifecycle.isReading() && catchingUp.done();
        return (ready ? Health.up() : Health.outOfService())
                .withDetail("reading", lifecycle.isReading())
                .withDetail("partitionsBehind", catchingUp.behind())
                .build();
    }
}
