package vn.wardpulse.rollup;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.Generation.Reason;
import vn.wardpulse.model.view.Generation.State;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.oracle.Difference;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.topics.TopicLog;
import vn.wardpulse.topics.TopicSetup;

/** Views built anew beside those that readers see, on a real broker. */
class GenerationsTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<String> WARDS = List.of("00115", "00118", "00121", "00124", "00127", "00130", "00139");
    /** Of another district, which goes on reporting whatever happens. */
    private static final List<String> BUSY = List.of("00340", "00343", "00346");

    private final String applicationId = "rollup-" + UUID.randomUUID();
    private TestBroker broker;
    private ToldLog log;

    @BeforeEach
    void begin() {
        broker = TestBroker.fresh();
        TopicSetup.ensure(broker.bootstrapServers(), 1);
        log = new ToldLog(broker.bootstrapServers());
        log.begins(Map.of("004", WARDS, "009", BUSY));
        for (int month = 1; month <= 12; month++) {
            for (String ward : WARDS) {
                log.report(ward, Period.month(2023, month), 1, month + Integer.parseInt(ward));
            }
        }
    }

    @AfterEach
    void end() {
        log.close();
        broker.close();
    }

    @Test
    void aRedefinitionUnderLoadIsTakenByANewGenerationAndByNoOther(@TempDir Path state) throws Exception {
        try (Room room = Room.start(broker, applicationId, state)) {
            awaitComplete(1);
            awaitViews(1);
            var old = district(1);
            try (Load load = new Load()) {
                log.indicator("another name", UnitRule.SUM);
                load.awaitReports(20);
                log.indicator("another name", UnitRule.MAX);
                Generation second = awaitComplete(2);
                // Everything that had been reported is in it as soon as it says so.
                assertThat(wrong(district(2))).isEmpty();
                assertThat(second.reason()).isEqualTo(Reason.REDEFINED);
                assertThat(second.boundary())
                        .isEqualTo(log.catalogue.getLast().head().position());
                assertThat(second.taken()).isEqualTo(second.records()).isPositive();
            }
            assertThat(district(1)).as("as it was, to the last").isEqualTo(old);
            awaitState(1, State.RETIRED);
            assertThat(topics()).noneMatch(name -> name.matches(applicationId + "-[a-z]+-(changelog|repartition)"));
            assertThat(topics()).contains(Topics.UNIT_PERIODS.name());
            await().atMost(SOON).until(() -> !Files.exists(state.resolve(applicationId)));

            UUID asked = log.askForRebuild();
            Generation third = awaitComplete(3);
            assertThat(Objects.requireNonNull(third.asked()).id()).isEqualTo(asked);
            assertThat(wrong(district(3))).isEmpty();
            assertThat(topics()).as("nobody reads them").doesNotContain(Topics.UNIT_PERIODS.name());
            assertThat(generations()).hasSize(3);
        }
    }

    @Test
    void whenTheLeaderEndsTheNextGoesOnBuilding(@TempDir Path one, @TempDir Path other) throws Exception {
        Room first = Room.start(broker, applicationId, one);
        Room second = Room.start(broker, applicationId, other);
        try {
            awaitComplete(1);
            awaitViews(1);
            log.indicator("x", UnitRule.MAX);
            awaitState(2, State.BUILDING);
            (leads(first) ? first : second).close();
            awaitComplete(2);
            assertThat(wrong(district(2))).isEmpty();
        } finally {
            first.close();
            second.close();
        }
    }

    @Test
    void whatTheStoresHeldIsBuiltAnewWhenTheirTopicsAreLostToo(@TempDir Path state) throws Exception {
        try (Room room = Room.start(broker, applicationId, state)) {
            awaitComplete(1);
            awaitViews(1);
        }
        var old = district(1);
        FileSystemUtils.deleteRecursively(state);
        deleteTopics(
                topics().stream().filter(name -> name.endsWith("-changelog")).collect(toSet()));
        log.report("00115", 2, 1);
        try (Room room = Room.start(broker, applicationId, state)) {
            assertThat(awaitComplete(2).reason()).isEqualTo(Reason.LOST);
            assertThat(wrong(district(2))).isEmpty();
            assertThat(district(1)).as("left as it was").isEqualTo(old);
            log.report("00115", 3, 2);
            awaitViews(2);
        }
    }

    private Generation awaitComplete(int number) {
        return awaitState(number, State.COMPLETE);
    }

    private Generation awaitState(int number, State state) {
        await().atMost(SOON)
                .until(() -> generations().values().stream()
                        .anyMatch(one -> one.number() == number && one.state() == state));
        return Objects.requireNonNull(generations().get(number));
    }

    private SortedMap<Integer, Generation> generations() {
        SortedMap<Integer, Generation> generations = new TreeMap<>();
        values(Topics.GENERATIONS).values().forEach(one -> generations.put(one.number(), one));
        return generations;
    }

    /** The generation's views say what the oracle says. */
    private void awaitViews(int generation) {
        await().atMost(SOON).until(() -> wrong(district(generation)).isEmpty());
    }

    /** Of the district that nobody reports for meanwhile. */
    private SortedMap<String, UnitPeriod> district(int generation) {
        SortedMap<String, UnitPeriod> views = new TreeMap<>(values(Topics.unitPeriods(generation)));
        views.keySet().removeIf(key -> key.startsWith("01/") || key.startsWith("009/") || isBusy(key));
        return views;
    }

    private static boolean isBusy(String key) {
        return BUSY.stream().anyMatch(ward -> key.startsWith(ward + "/"));
    }

    private List<Difference> wrong(SortedMap<String, UnitPeriod> found) {
        SortedMap<String, UnitPeriod> right = new TreeMap<>(
                Oracle.compute(log.catalogue, List.copyOf(log.reports)).unitPeriods());
        right.keySet().removeIf(key -> key.startsWith("01/") || key.startsWith("009/") || isBusy(key));
        return Differences.ofUnitPeriods(right, found);
    }

    private <V> Map<String, V> values(Topic<V> topic) {
        Map<String, V> values = new TreeMap<>();
        TopicLog.read(broker.bootstrapServers(), topic.name())
                .forEach(record -> values.put(record.key(), topic.codec().read(record.value())));
        return values;
    }

    private static boolean leads(Room room) {
        return room.metrics().contains("wardpulse_rollup_leads 1.0");
    }

    private Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private void deleteTopics(Set<String> names) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteTopics(names).all().get();
        }
    }

    /** The busy district's wards correct their reports, sixty times a second, for as long as this is open. */
    private final class Load implements AutoCloseable {

        private final AtomicInteger versions = new AtomicInteger();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

        Load() {
            clock.scheduleAtFixedRate(this::report, 0, 50, TimeUnit.MILLISECONDS);
        }

        private void report() {
            int version = versions.incrementAndGet();
            BUSY.forEach(ward -> log.report(ward, version, version));
        }

        void awaitReports(int more) {
            int from = versions.get();
            await().atMost(SOON).until(() -> versions.get() >= from + more);
        }

        @Override
        public void close() {
            clock.close();
        }
    }
}
