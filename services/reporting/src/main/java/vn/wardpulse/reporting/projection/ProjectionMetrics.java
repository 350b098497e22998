package vn.wardpulse.reporting.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.catalogue.Definitions;

/** How fresh the tables are, and how much is read at a time. */
@Component
class ProjectionMetrics {

    private final Timer freshness;
    private final Timer write;
    private final DistributionSummary batch;
    private final Counter deadLetters;
    private final Map<TopicPartition, Long> lag = new ConcurrentHashMap<>();

    ProjectionMetrics(MeterRegistry registry, Definitions definitions) {
        Gauge.builder(
                        "wardpulse.reporting.generation",
                        definitions,
                        now -> now.shown().generation())
                .description("The generation of views that is shown")
                .register(registry);
        freshness = Timer.builder("wardpulse.reporting.freshness")
                .description("From the report's event in its topic to its figures in the tables")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(150),
                        Duration.ofMillis(200),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        write = Timer.builder("wardpulse.reporting.write")
                .description("One transaction of the projection")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        batch = DistributionSummary.builder("wardpulse.reporting.batch")
                .description("Records in one transaction of the projection")
                .register(registry);
        deadLetters = Counter.builder("wardpulse.reporting.deadletters")
                .description("Records put aside because they could not be read or written")
                .register(registry);
        Gauge.builder(
                        "wardpulse.reporting.lag",
                        lag,
                        all -> all.values().stream().mapToLong(Long::longValue).sum())
                .description("Records that are in the topics and not yet read")
                .register(registry);
    }

    void fresh(Duration age) {
        freshness.record(age);
    }

    void written(int records, Duration took) {
        batch.record(records);
        write.record(took);
    }

    void deadLetter() {
        deadLetters.increment();
    }

    void lag(TopicPartition partition, long records) {
        lag.put(partition, records);
    }

    void gone(TopicPartition partition) {
        lag.remove(partition);
    }
}
