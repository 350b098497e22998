package vn.wardpulse.reporting.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.web.Refused;

/**
 * Looks which schedules are due and runs them, one after the other. However many moments have passed since the last run,
 * only the latest is made up for.
 */
@Component
class Clockwork extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Schedules schedules;
    private final Runs runs;
    private final Running running;
    private final DueDates dates;
    private final Clock domainClock;
    private final Clock wallClock;
    private final ScheduleSettings settings;
    private final MeterRegistry metrics;
    private final AtomicInteger overdue = new AtomicInteger();
    /** What failed and is tried again, by schedule, or by the run that somebody asked for. */
    private final Map<UUID, Trouble> troubles = new HashMap<>();

    Clockwork(
            Schedules schedules,
            Runs runs,
            Running running,
            DueDates dates,
            @Qualifier("domainClock") Clock domainClock,
            @Qualifier("wallClock") Clock wallClock,
            ScheduleSettings settings,
            MeterRegistry metrics) {
        super("schedules");
        this.schedules = schedules;
        this.runs = runs;
        this.running = running;
        this.dates = dates;
        this.domainClock = domainClock;
        this.wallClock = wallClock;
        this.settings = settings;
        this.metrics = metrics;
        Gauge.builder("wardpulse.reporting.schedules.overdue", overdue, AtomicInteger::get)
                .description("Runs of schedules that are due and not done")
                .register(metrics);
        Gauge.builder("wardpulse.reporting.schedules.stopped", schedules, Schedules::stopped)
                .description("Schedules that stopped because their owner lost what they need")
                .register(metrics);
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            super.start();
        }
    }

    private record Trouble(int attempts, Instant notBefore) {}

    @Override
    protected void round() {
        ZonedDateTime now = now();
        int left = 0;
        for (Run waiting : runs.waiting()) {
            When.Moment moment = new When.Moment(waiting.due().atZone(domainClock.getZone()), null);
            left += run(waiting.id(), waiting, moment) ? 0 : 1;
        }
        for (Schedule schedule : schedules.active()) {
            if (!wanted()) {
                return;
            }
            Optional<When.Moment> due;
            try {
                due = schedule.plan().when().last(now, dates);
            } catch (Refused no) {
                // Kept by another version, by whose rules it was sound: the others go on.
                LOG.warn("schedule {} cannot be read: {}", schedule.id(), no.faults());
                left++;
                continue;
            }
            if (due.isPresent() && due.get().instant().isAfter(schedule.dueAfter())) {
                left += run(schedule.id(), Running.due(schedule.id(), due.get()), due.get()) ? 0 : 1;
            }
        }
        overdue.set(left);
        pause(settings.tick());
    }

    /** @return whether it is over, one way or the other */
    private boolean run(UUID key, Run run, When.Moment moment) {
        Trouble trouble = troubles.get(key);
        if (trouble != null && trouble.notBefore().isAfter(wallClock.instant())) {
            return false;
        }
        try {
            count(running.run(run, moment));
            troubles.remove(key);
            return true;
        } catch (RuntimeException e) {
            int attempts = trouble == null ? 1 : trouble.attempts() + 1;
            LOG.warn("schedule {} could not be run, attempt {}", run.schedule(), attempts, e);
            if (attempts < settings.attempts()) {
                troubles.put(key, new Trouble(attempts, wallClock.instant().plus(settings.retryAfter())));
                return false;
            }
            count(running.giveUp(run, ScheduleFaults.failed(e.getClass().getSimpleName())));
            troubles.remove(key);
            return true;
        }
    }

    private void count(Running.Outcome outcome) {
        if (outcome != Running.Outcome.NONE) {
            metrics.counter(
                            "wardpulse.reporting.schedules.runs",
                            "outcome",
                            outcome.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    ZonedDateTime now() {
        return domainClock.instant().atZone(domainClock.getZone());
    }
}
