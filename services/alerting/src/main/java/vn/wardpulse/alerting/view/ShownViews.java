package vn.wardpulse.alerting.view;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.Brokers;
import vn.wardpulse.topics.TopicReader;

/**
 * The views of the newest generation that is complete. They are read into memory beside those before, and take their
 * place at once when all of them are there: a view that is being built anew is never seen.
 */
public final class ShownViews extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ShownViews.class);
    private static final Duration PACE = Duration.ofMillis(200);

    private final Brokers brokers;
    private final Clock domainClock;
    private final Duration tick;
    private final TopicReader<Generation> generationReader;
    private final Map<Integer, Generation> generations = new ConcurrentHashMap<>();
    private volatile @Nullable Reading shown;
    private @Nullable Reading next;

    private record Reading(int generation, Views views, TopicReader<UnitPeriod> reader) {}

    /** @param tick how often it looks for views that have moved */
    ShownViews(Brokers brokers, Clock domainClock, Duration tick) {
        super("shown-views");
        this.brokers = brokers;
        this.domainClock = domainClock;
        this.tick = tick;
        this.generationReader = new TopicReader<>(
                Topics.GENERATIONS, brokers, said -> said.forEach(each -> generations.put(each.number(), each)));
    }

    /** Whether there is something to look at that has caught up with the log. */
    public boolean ready() {
        return shown != null;
    }

    /** What is said of a unit and period now. */
    public Optional<Judged> of(UnitId unit, Period period) {
        Reading reading = shown;
        return reading == null ? Optional.empty() : reading.views().of(unit, period);
    }

    /** The generation that is shown; 0 while there is none. */
    public int generation() {
        Reading reading = shown;
        return reading == null ? 0 : reading.generation();
    }

    /** The units of whose views something was said since this was asked last. */
    public Set<UnitId> changed() {
        Reading reading = shown;
        return reading == null ? Set.of() : reading.views().changed();
    }

    @Override
    public synchronized void start() {
        generationReader.start();
        super.start();
    }

    @Override
    public synchronized void stop() {
        super.stop();
        generationReader.stop();
        end(next);
        end(shown);
        next = null;
        shown = null;
    }

    @Override
    protected void round() {
        if (generationReader.caughtUp()) {
            look();
        }
        pause(PACE);
    }

    private void look() {
        int newest = generations.values().stream()
                .filter(generation -> generation.state() == Generation.State.COMPLETE)
                .mapToInt(Generation::number)
                .max()
                .orElse(0);
        Reading reading = next;
        if (reading != null && reading.generation() < newest) {
            end(reading);
            reading = null;
        }
        if (reading == null && newest > generation()) {
            reading = begin(newest);
        }
        if (reading != null && reading.reader().caughtUp()) {
            Reading before = shown;
            shown = reading;
            reading = null;
            end(before);
            LOG.info("views of generation {} are watched from now on", newest);
        }
        next = reading;
    }

    private Reading begin(int generation) {
        Views views = new Views(() -> LocalDate.ofInstant(domainClock.instant(), domainClock.getZone())
                .getYear());
        TopicReader<UnitPeriod> reader =
                new TopicReader<>(Topics.unitPeriods(generation), brokers, views::take, ShownViews::nothing, tick);
        reader.start();
        return new Reading(generation, views, reader);
    }

    private static void end(@Nullable Reading reading) {
        if (reading != null) {
            reading.reader().stop();
        }
    }

    /** A view that was taken back. */
    private static Optional<UnitPeriod> nothing(String key) {
        int slash = key.indexOf('/');
        return Optional.of(new UnitPeriod(
                new UnitId(key.substring(0, slash)),
                Period.parse(key.substring(slash + 1)),
                0,
                null,
                List.of(),
                List.of(),
                List.of()));
    }
}
