package vn.wardpulse.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.oracle.history.Delivered;

/**
 * A topology under a driver, one instance after the other on the same stores. What it sends replaces what it sent before
 * under the same key, as in a compacted topic.
 *
 * <pre>{@code
 * try (Trial trial = new Trial(directory, (settings, stores) -> RollupTopology.of(settings, Pace.USUAL, stores))) {
 *     events.forEach(trial::tell);
 *     trial.restart();
 *     trial.settle();
 *     Differences.between(expected, trial.found());
 * }
 * }</pre>
 */
public final class Trial implements AutoCloseable {

    /** Builds what is tried; called again for every instance. */
    @FunctionalInterface
    public interface Topologies {

        /** @param stores gives the supplier of a store by its name */
        Topology of(Properties settings, Function<String, KeyValueBytesStoreSupplier> stores);
    }

    private final Path directory;
    private final Topologies topologies;
    private final LastingStores stores = new LastingStores();
    private final Map<String, UnitPeriod> views = new HashMap<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private TopologyTestDriver driver;
    private int sent;

    /** @param directory for what the driver keeps on disk while it runs */
    public Trial(Path directory, Topologies topologies) {
        this.directory = directory;
        this.topologies = topologies;
        this.driver = driver();
    }

    /** As strict as the product runs it. */
    public static Properties settings(Path directory) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wardpulse-rollup");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return settings;
    }

    private TopologyTestDriver driver() {
        Properties settings = settings(directory);
        return new TopologyTestDriver(topologies.of(settings, stores), settings);
    }

    /** A new instance on the same stores. */
    public void restart() {
        collect();
        driver.close();
        driver = driver();
    }

    public void tell(Delivered event) {
        switch (event) {
            case Delivered.OfCatalogue it -> tell(it.event());
            case Delivered.OfReports it -> tell(it.event());
        }
    }

    public void tell(ReportEvent event) {
        pipe(Topics.REPORTS, event);
    }

    public void tell(CatalogueEvent event) {
        switch (event) {
            case CatalogueEvent.UnitDefined e -> pipe(Topics.UNITS, e);
            case CatalogueEvent.SuccessionDefined e -> {
                // Moves no figure, so the roll-up does not read it.
            }
            case CatalogueEvent.UnitGroupDefined e -> {
                // The same.
            }
            case CatalogueEvent.ValidationRuleDefined e -> {
                // The same.
            }
            case CatalogueEvent.PlanDefined e -> {
                // The same.
            }
            case CatalogueEvent.TaskDefined e -> {
                // The same.
            }
            case CatalogueEvent.ScaleDefined e -> {
                // The same.
            }
            case CatalogueEvent.ThemeDefined e -> pipe(Topics.THEMES, e);
            case CatalogueEvent.IndicatorDefined e -> pipe(Topics.INDICATORS, e);
            case CatalogueEvent.FormDefined e -> pipe(Topics.FORMS, e);
            case CatalogueEvent.CalendarYearDefined e -> pipe(Topics.CALENDARS, e);
            case CatalogueEvent.TargetsSet e -> pipe(Topics.TARGETS, e);
        }
    }

    private <V> void pipe(Topic<V> topic, V event) {
        TestInputTopic<String, byte[]> input = driver.createInputTopic(
                topic.name(), new StringSerializer(), Serdes.ByteArray().serializer());
        input.pipeInput(topic.key().apply(event), topic.codec().write(event));
    }

    /** Lets everything settle: definitions come into force, contributions are added, views go out. */
    public void settle() {
        for (int i = 0; i < 40; i++) {
            driver.advanceWallClockTime(Duration.ofMillis(100));
        }
        collect();
    }

    /** Lets a little time pass, so that only part of it may have settled. */
    public void tick() {
        driver.advanceWallClockTime(Duration.ofMillis(20));
    }

    private void collect() {
        sent += collect(Topics.UNIT_PERIODS, views);
        collect(Topics.STANDINGS, standings);
    }

    private <V> int collect(Topic<V> topic, Map<String, V> into) {
        TestOutputTopic<String, byte[]> output = driver.createOutputTopic(
                topic.name(), Serdes.String().deserializer(), Serdes.ByteArray().deserializer());
        int count = 0;
        while (!output.isEmpty()) {
            var entry = output.readKeyValue();
            into.put(entry.key, topic.codec().read(entry.value));
            count++;
        }
        return count;
    }

    /** By the keys of their topic, those that have become empty too. */
    public Map<String, UnitPeriod> views() {
        return Collections.unmodifiableMap(views);
    }

    /** By the keys of their topic. */
    public Map<String, Standing> standings() {
        return Collections.unmodifiableMap(standings);
    }

    /** Latest views and standings. A view that has become empty says the same as none. */
    public OracleViews found() {
        SortedMap<String, UnitPeriod> present = new TreeMap<>(views);
        present.values().removeIf(view -> view.cells().isEmpty() && view.forms().isEmpty());
        return new OracleViews(present, new TreeMap<>(standings));
    }

    /** How many views have gone out so far. */
    public int sent() {
        return sent;
    }

    /** How many records have gone to a topic since this was asked last, such as to one within the topology. */
    public int written(String topic) {
        return driver.createOutputTopic(
                        topic,
                        Serdes.ByteArray().deserializer(),
                        Serdes.ByteArray().deserializer())
                .readRecordsToList()
                .size();
    }

    @Override
    public void close() {
        driver.close();
    }
}
