package vn.wardpulse.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.rollup.topology.Pace;
import vn.wardpulse.rollup.topology.Rest;
import vn.wardpulse.rollup.topology.RollupTopology;
import vn.wardpulse.rollup.topology.Terms;

/** This process's part in running one generation. */
final class Run implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final Terms terms;
    private final Sends sends = new Sends();

    Run(Generation generation, Properties settings, MeterRegistry meters) {
        int number = generation.number();
        terms = Terms.of(number, generation.boundary(), new MachineLoad());
        streams = new KafkaStreams(RollupTopology.of(settings, Pace.USUAL, terms), settings, sends);
        // A thread that fails has not committed, so another one takes the work up where it was.
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("a thread of generation {} failed; another takes over", number, failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setStateListener((now, before) -> LOG.info("generation {} {} after {}", number, now, before));
        metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(meters);
        streams.start();
    }

    Rest rest() {
        return terms.rest();
    }

    Sends sends() {
        return sends;
    }

    /** Whether all tasks are restored and work. */
    boolean working() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it can still get back to work by itself. */
    boolean alive() {
        return !streams.state().hasCompletedShutdown();
    }

    String state() {
        return streams.state().name();
    }

    @Override
    public void close() {
        streams.close(CLOSING);
        metrics.close();
    }
}
