package vn.wardpulse.reporting.projection;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.topics.TopicSetup;

/**
 * Begins to read once the broker answers and goes on trying until it does; meanwhile the room shows what it has. Then it
 * looks now and then which generations' views are to be read.
 */
@Component
class ProjectionLifecycle extends BackgroundWork {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final ProjectionContainers containers;
    private final ViewReadings views;
    private final Projection projection;
    private volatile @Nullable Read log;

    ProjectionLifecycle(ProjectionContainers containers, ViewReadings views, Projection projection) {
        super("projection-start");
        this.containers = containers;
        this.views = views;
        this.projection = projection;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException {
        if (log == null) {
            TopicSetup.ensure(containers.bootstrap(), containers.replicas());
            TopicIds.of(containers.bootstrap(), projection.topics()).ifPresent(ids -> {
                Read begun = containers.make(Reading.ofTheLog(ids), () -> true);
                log = begun;
                begun.container().start();
            });
        }
        views.look();
        pause(LOOK);
    }

    @Override
    public void stop() {
        super.stop();
        Read ended = log;
        log = null;
        if (ended != null) {
            ended.container().stop();
        }
        views.endAll();
    }

    /** Whether the broker answered and reading is under way. */
    boolean isReading() {
        Read present = log;
        return present != null && present.isRunning();
    }

    /** Whether everything was caught up with once since this instance took it up. */
    boolean isReady() {
        Read present = log;
        return present != null && present.isRunning() && present.catchingUp().done() && views.ready();
    }

    /** Partitions beside the views that have yet to be read to their ends. */
    int behind() {
        Read present = log;
        return present == null ? 0 : present.catchingUp().behind();
    }
}
