package vn.wardpulse.acceptance.generations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.acceptance.generations.Answers.Answer;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;
import vn.wardpulse.reporting.ReportingApplication;
import vn.wardpulse.rollup.RollupApplication;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.testing.TestDatabase;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.topics.TopicSetup;

/** Whatever is built anew, every answer is wholly of one generation, and equal to what the log says. */
class RebuildTest {

    private static final long SEED = 2027;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    Path state;

    private TestBroker broker;
    private WrittenLog log;
    private ConfigurableApplicationContext rollup;
    private ConfigurableApplicationContext reporting;
    private Answers answers;

    @BeforeEach
    void start() {
        broker = TestBroker.fresh();
        TopicSetup.ensure(broker.bootstrapServers(), 1);
        log = new WrittenLog(broker.bootstrapServers(), RandomHistory.of(SEED, Size.MEDIUM));
        startRooms();
    }

    private void startRooms() {
        String brokers = "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers();
        DatabaseAccess database = TestDatabase.fresh("reporting");
        reporting = new SpringApplicationBuilder(ReportingApplication.class)
                .properties("spring.config.name=reporting")
                .run(
                        "--server.port=0",
                        brokers,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--wardpulse.reporting.reconciler.enabled=false",
                        "--wardpulse.issuer=" + TestTokens.shared().issuer());
        rollup = new SpringApplicationBuilder(RollupApplication.class)
                .properties("spring.config.name=rollup")
                .run("--server.port=0", brokers, "--wardpulse.rollup.state-dir=" + state);
        answers = new Answers(reporting.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterEach
    void stop() {
        rollup.close();
        reporting.close();
        log.close();
        broker.close();
    }

    /** What an administrator is shown of it: what stands below wards is for the wards. */
    private List<UnitPeriod> right() {
        Set<UnitId> below = log.catalogue.stream()
                .filter(CatalogueEvent.UnitDefined.class::isInstance)
                .map(event -> ((CatalogueEvent.UnitDefined) event).unit())
                .filter(unit -> unit.kind().belowWard())
                .map(Unit::id)
                .collect(Collectors.toSet());
        return Oracle.compute(log.catalogue, log.reports).unitPeriods().values().stream()
                .filter(view -> !below.contains(view.unit()))
                .toList();
    }

    private void awaitFigures(List<UnitPeriod> right) {
        await().atMost(SOON).until(() -> answers.figures().wrong(right).isEmpty());
    }

    @Test
    void readersSeeARedefinitionAllAtOnceUnderLoad() {
        List<UnitPeriod> old = right();
        awaitFigures(old);
        try (Load load = new Load()) {
            log.redefine();
            List<UnitPeriod> anew = right();
            Set<Integer> seen = new TreeSet<>();
            List<String> wrong = new ArrayList<>();
            await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> {
                Answer answer = answers.figures();
                seen.add(answer.generation());
                wrong.addAll(answer.wrong(answer.generation() == 1 ? old : anew));
                return answer.generation() == 2 || !wrong.isEmpty();
            });
            assertThat(wrong).as("seed %d", SEED).isEmpty();
            assertThat(seen).containsExactly(1, 2);
            assertThat(answers.figures().wrong(old))
                    .as("that there is something to see")
                    .isNotEmpty();
        }
        JsonNode shown = answers.generations().get(0);
        assertThat(shown.get("number").asInt())
                .as("one for all that was redefined")
                .isEqualTo(2);
        assertThat(shown.get("shown").asBoolean()).isTrue();
        assertThat(shown.get("reason").asString()).isEqualTo("redefined");
    }

    @Test
    void everyViewComesBackAfterTheLossOfStoresTheirTopicsAndTheDatabase() throws Exception {
        List<UnitPeriod> right = right();
        awaitFigures(right);
        rollup.close();
        reporting.close();
        FileSystemUtils.deleteRecursively(state);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Set<String> changelogs = new TreeSet<>(admin.listTopics().names().get());
            changelogs.removeIf(name -> !name.endsWith("-changelog"));
            admin.deleteTopics(changelogs).all().get();
        }
        startRooms();
        String request = answers.askForRebuild();
        await().atMost(SOON).until(() -> {
            for (JsonNode generation : answers.generations()) {
                if (request.equals(generation.path("request").asString(""))) {
                    return generation.get("shown").asBoolean();
                }
            }
            return false;
        });
        assertThat(answers.figures().wrong(right)).as("seed %d", SEED).isEmpty();
    }

    /** A ward that has to do with none of the others hands in fifty reports a second for as long as this is open. */
    private final class Load implements AutoCloseable {

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

        Load() {
            clock.scheduleAtFixedRate(log::correct, 0, 20, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            clock.close();
        }
    }
}
