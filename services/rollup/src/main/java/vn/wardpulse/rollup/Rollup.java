package vn.wardpulse.rollup;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.wardpulse.rollup.topology.Pace;
import vn.wardpulse.rollup.topology.PoisonRecords;
import vn.wardpulse.rollup.topology.RollupTopology;
import vn.wardpulse.topics.TopicSetup;

/** Runs the topology for as long as the application runs. */
final class Rollup implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rollup.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final Properties settings;
    private final String bootstrap;
    private final int replicas;
    private final MeterRegistry meters;
    private final LongAdder poison = new LongAdder();
    private volatile @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics metrics;

    Rollup(Properties settings, String bootstrap, int replicas, MeterRegistry meters) {
        this.settings = settings;
        this.bootstrap = bootstrap;
        this.replicas = replicas;
        this.meters = meters;
        settings.put(PoisonRecords.COUNTER, poison);
        FunctionCounter.builder("wardpulse.rollup.dead.letters", poison, LongAdder::sum)
                .description("records that were no events and were put aside")
                .register(meters);
        Gauge.builder("wardpulse.rollup.running", this, rollup -> rollup.working() ? 1 : 0)
                .description("1 while every task is restored and works")
                .register(meters);
    }

    @Override
    public void start() {
        TopicSetup.ensure(bootstrap, replicas);
        KafkaStreams started = new KafkaStreams(RollupTopology.of(settings, Pace.USUAL), settings);
        // A thread that fails has not committed, so another one takes the work up where it was.
        started.setUncaughtExceptionHandler(failure -> {
            LOG.error("a thread of the roll-up failed; another takes over", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        started.setStateListener((now, before) -> LOG.info("roll-up {} after {}", now, before));
        KafkaStreamsMetrics bound = new KafkaStreamsMetrics(started);
        bound.bindTo(meters);
        metrics = bound;
        streams = started;
        started.start();
    }

    @Override
    public void stop() {
        KafkaStreams running = streams;
        if (running != null) {
            running.close(CLOSING);
        }
        KafkaStreamsMetrics bound = metrics;
        if (bound != null) {
            bound.close();
        }
        streams = null;
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }

    /** Whether all tasks are restored and work. */
    boolean working() {
        KafkaStreams running = streams;
        return running != null && running.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it can still get back to work by itself. */
    boolean alive() {
        KafkaStreams running = streams;
        return running == null || !running.state().hasCompletedShutdown();
    }

    String state() {
        KafkaStreams running = streams;
        return running == null ? "STOPPED" : running.state().name();
    }
}
