package vn.wardpulse.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberAssignment;
import org.apache.kafka.clients.admin.StreamsGroupMemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupSubtopologyDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.chaos.installation.Accounts;
import vn.wardpulse.chaos.installation.Programs;
import vn.wardpulse.chaos.installation.Rooms;
import vn.wardpulse.chaos.installation.SeparateProcesses;
import vn.wardpulse.standalone.demo.DemoApi;

/** The compose file's topology without containers: every room and every broker a process that may be killed. */
class SeparateProcessesTest {

    private static final String ANALYST = "tonghop.longbien";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path directory;

    private SeparateProcesses processes;
    private Rooms rooms;
    private DemoApi api;

    @BeforeEach
    void start() {
        Programs programs = Programs.in(Path.of("..", ".."));
        assumeTrue(programs.there(), "runs on Linux, from the jars that `mvn verify` makes before this test");
        processes = SeparateProcesses.up(programs, directory.resolve("data"), "lb2023");
        Accounts accounts = Accounts.of(processes);
        accounts.make(ANALYST, "004", "analyst");
        rooms = new Rooms(accounts.tokens());
        api = new DemoApi(processes.catalogue(), processes.submission(), processes.reporting(), accounts.tokens());
    }

    @AfterEach
    void leaveNothingBehind() {
        if (processes != null) {
            processes.close();
            assertThat(processes.running()).isEmpty();
        }
    }

    @Test
    void figuresArriveOnceAlsoWhenABrokerAndARoomAreKilled() throws Exception {
        assertThat(processes.run("status")).contains("13 of 13 up");
        nobodyElseReadsTheSecrets();

        // The catalogue is on its way through the log, and until it has arrived the file has unknown units.
        String january = csv("2022-01", "00139,10", "00124,7");
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> api.importHistory(ANALYST, january, "January"));
        awaitDistrict("2022-01", "17", 2);
        everythingIsCopied();
        eachRollUpKeepsCopiesOfTheOthersStores();

        processes.run("kill", "broker-2");
        processes.run("kill", "rollup");
        api.importHistory(ANALYST, january, "January, once more");
        api.importHistory(ANALYST, csv("2022-02", "00139,5", "00124,3", "00133,1"), "February");
        awaitDistrict("2022-02", "9", 3);

        processes.run("restart", "rollup");
        processes.run("restart", "broker-2");
        api.importHistory(ANALYST, csv("2022-03", "00139,2"), "March");
        awaitDistrict("2022-03", "2", 1);
        awaitDistrict("2022-01", "17", 2);
        awaitDistrict("2022", "28", 3);
        assertThat(cell("00139", "2022").at("/own/amount").asString()).isEqualTo("17");
    }

    private void nobodyElseReadsTheSecrets() throws IOException {
        try (Stream<Path> secrets = Files.list(processes.secrets())) {
            assertThat(secrets)
                    .isNotEmpty()
                    .allSatisfy(
                            secret -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                                    .isEqualTo("rw-------"));
        }
    }

    /** Also what Kafka and the streams keep for themselves. */
    private void everythingIsCopied() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", processes.brokers()))) {
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            assertThat(names).contains("__consumer_offsets", "__transaction_state", "wardpulse.reports");
            assertThat(names).anyMatch(name -> name.startsWith("wardpulse-rollup-"));
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                assertThat(topic.partitions())
                        .as(topic.name())
                        .allSatisfy(
                                partition -> assertThat(partition.replicas()).hasSize(3));
            }
        }
    }

    private void eachRollUpKeepsCopiesOfTheOthersStores() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", processes.brokers()))) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                StreamsGroupDescription group =
                        Objects.requireNonNull(admin.describeStreamsGroups(List.of("wardpulse-rollup"))
                                .all()
                                .get()
                                .get("wardpulse-rollup"));
                Map<String, Set<String>> working = tasks(group, StreamsGroupMemberAssignment::activeTasks);
                Map<String, Set<String>> standingBy = tasks(group, StreamsGroupMemberAssignment::standbyTasks);
                assertThat(working).hasSize(2);
                working.forEach((process, tasks) -> standingBy.forEach((other, copies) -> {
                    if (process.equals(other)) {
                        assertThat(copies).doesNotContainAnyElementsOf(tasks);
                    } else {
                        assertThat(copies).isNotEmpty().isSubsetOf(tasks);
                    }
                }));
            });
        }
    }

    /** Of each process, over its threads; only tasks that keep something. */
    private static Map<String, Set<String>> tasks(
            StreamsGroupDescription group,
            Function<StreamsGroupMemberAssignment, List<StreamsGroupMemberAssignment.TaskIds>> kind) {
        Set<String> keeping = group.subtopologies().stream()
                .filter(part -> !part.stateChangelogTopics().isEmpty())
                .map(StreamsGroupSubtopologyDescription::subtopologyId)
                .collect(Collectors.toSet());
        Map<String, Set<String>> tasks = new HashMap<>();
        for (StreamsGroupMemberDescription member : group.members()) {
            Set<String> of = tasks.computeIfAbsent(member.processId(), process -> new TreeSet<>());
            for (StreamsGroupMemberAssignment.TaskIds each : kind.apply(member.assignment())) {
                if (keeping.contains(each.subtopologyId())) {
                    each.partitions().forEach(partition -> of.add(each.subtopologyId() + "_" + partition));
                }
            }
        }
        return tasks;
    }

    private void awaitDistrict(String period, String amount, int reported) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            JsonNode own = cell("004", period).path("own");
            assertThat(own.path("amount").asString("")).as(period).isEqualTo(amount);
            assertThat(own.path("units").asInt()).as(period).isEqualTo(reported);
        });
    }

    private JsonNode cell(String unit, String period) {
        return rooms.get(
                        ANALYST,
                        processes
                                .reporting()
                                .resolve("/api/cells?unit=%s&indicator=SOC-02&period=%s".formatted(unit, period)))
                .path(0);
    }

    private static String csv(String period, String... figures) {
        StringBuilder csv = new StringBuilder("unit,indicator,period,value,numerator,denominator\n");
        for (String figure : figures) {
            String[] parts = figure.split(",");
            csv.append("%s,SOC-02,%s,%s,,%n".formatted(parts[0], period, parts[1]));
        }
        return csv.toString();
    }
}
