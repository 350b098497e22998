package vn.wardpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.embedded.Secrets;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.SignIn;
import vn.wardpulse.standalone.demo.SignedIn;

/** The demonstration on its last day, 12/07/2024: what those whom it concerns read of each of the five plans. */
class EndOfWalkTest {

    /** Until views have caught up with a log that is at rest. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    @TempDir
    static Path directory;

    private static Launched demo;
    private static Addresses addresses;
    private static SignedIn people;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void walk() throws Exception {
        Path data = directory.resolve("data");
        addresses = new Addresses("localhost", Launched.freePorts());
        demo = Launched.with(
                        "demo",
                        "--walk",
                        "0",
                        "--until",
                        "2024-07-12",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(addresses.port()))
                .awaitReady()
                .awaitLine("The clock stands on 12/07/2024");
        people = new SignedIn(
                new SignIn(
                        addresses.of(Room.IDENTITY),
                        addresses.of(Room.CONSOLE).resolve("/login/oauth2/code/console"),
                        "console",
                        new Secrets(data.resolve("secrets")).of("console")),
                RoomSettings.DEMO_PASSWORD,
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    /** No visitor was faster than they, so nothing that they meant to do is refused. */
    @Test
    void nobodyIsRefusedAnything() throws IOException {
        List<String> refused = new ArrayList<>();
        try (Stream<Path> logs = Files.list(directory.resolve("data/logs"))) {
            for (Path log : logs.toList()) {
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains("left out"))
                        .forEach(refused::add);
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void allOf2018sTasksHave2018AsTheirTime() {
        JsonNode total = eventually(
                        "lanhdao.longbien",
                        Room.REPORTING,
                        "/api/task-figures?plan=P2018",
                        figures -> settled(figures.path("total")) == 45)
                .path("total");
        assertThat(total.path("come").asInt()).isEqualTo(45);
        assertThat(total.path("onTime").asInt()).isGreaterThan(20);
        assertThat(total.path("late").asInt()).isPositive();
        for (JsonNode one : asked("tuyengiao.canbo", Room.SUBMISSION, "/api/occurrences?year=2018")) {
            assertThat(one.path("settledAt").asString()).matches("2018-.*|2019-01-.*");
        }
    }

    @Test
    void everyReportOf2023IsApprovedAndTheYearAfterGoesOn() {
        for (JsonNode report : asked("thuongtruc.longbien", Room.SUBMISSION, "/api/obligations?year=2023")) {
            assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("approved");
        }
        List<String> overdue = new ArrayList<>();
        for (JsonNode report : asked("thuongtruc.longbien", Room.SUBMISSION, "/api/obligations?year=2024")) {
            if (report.path("overdue").asBoolean()) {
                overdue.add(report.path("unit").asString() + " "
                        + report.path("period").asString());
            }
        }
        assertThat(overdue).containsExactlyInAnyOrder("00121 2024-06", "00154 2024-06");
        JsonNode cells = eventually(
                "lanhdao.longbien",
                Room.REPORTING,
                "/api/cells?unit=004&period=2024-05&indicator=SOC-02",
                found -> amount(found).signum() > 0);
        assertThat(amount(cells)).isPositive();
        assertThat(asked("lanhdao.longbien", Room.CATALOGUE, "/api/plans/LB2024")
                        .path("follows")
                        .asString())
                .isEqualTo("P2023");
    }

    @Test
    void theRoundsOfEmulationStandOnTheirIndicators() {
        JsonNode plan = asked("lanhdao.longbien", Room.CATALOGUE, "/api/plans/P2021");
        assertThat(plan.path("rounds").size()).isEqualTo(2);
        for (JsonNode indicator : plan.path("indicators")) {
            eventually(
                    "lanhdao.longbien",
                    Room.REPORTING,
                    "/api/cells?unit=004&period=2023-Q3&indicator=" + indicator.asString(),
                    found -> !found.isEmpty());
        }
    }

    @Test
    void bothRoundsArePublishedAndTheSecondIsHeldAgainstTheFirst() {
        for (int number = 1; number <= 2; number++) {
            String round = "/api/rounds/P2021/" + number;
            for (JsonNode sheet : asked("noivu.canbo", Room.SUBMISSION, round + "/sheets")) {
                assertThat(sheet.path("turn").asString()).as(sheet.toString()).isEqualTo("CLOSED");
            }
            assertThat(asked("noivu.canbo", Room.REPORTING, round + "/results")
                            .path("results")
                            .size())
                    .isEqualTo(1);
        }
        JsonNode second = asked("bode.canbo", Room.REPORTING, "/api/rounds/P2021/2/results/1")
                .path("result");
        assertThat(second.path("publishedAt").asString()).startsWith("2023-11-");
        JsonNode standing = second.path("standing");
        assertThat(standing.at("/before/number").asInt()).isEqualTo(1);
        assertThat(standing.path("places").size()).isEqualTo(17);
        for (JsonNode place : standing.path("places")) {
            assertThat(place.path("score").isObject()).as(place.toString()).isTrue();
            assertThat(place.path("overallBefore").isNumber())
                    .as(place.toString())
                    .isTrue();
        }
        assertThat(all(standing.path("places")))
                .as("whoever leads a cluster sees the lines of it")
                .filteredOn(place -> !place.path("scales").isEmpty())
                .hasSize(7);
        assertThat(all(asked("noivu.canbo", Room.REPORTING, "/api/rounds/P2021/2/results/1")
                        .at("/result/standing/proposals")))
                .isNotEmpty();
        assertThat(all(asked("noivu.canbo", Room.SUBMISSION, "/api/rounds/P2021/2/sheets/00145")
                        .path("history")))
                .as("given back once")
                .filteredOn(act -> act.at("/act/kind").asString().equals("returned"))
                .hasSize(1);
    }

    @Test
    void partyOrganisationsHaveToldThriceAndTwoAreSilent() {
        JsonNode total = eventually(
                        "lanhdao.longbien",
                        Room.REPORTING,
                        "/api/task-figures?plan=P193",
                        figures -> figures.path("total").path("overdue").asInt() == 2
                                && settled(figures.path("total")) == 49)
                .path("total");
        assertThat(total.path("come").asInt()).isEqualTo(51);
        assertThat(all(asked("danguy.cukhoi.canbo", Room.SUBMISSION, "/api/occurrences?year=2024")))
                .anySatisfy(one -> assertThat(one.path("overdue").asBoolean()).isTrue());
    }

    @Test
    void thanhXuansWardsHaveAnsweredAndRaisedMattersAndNobodyElseSeesIt() {
        JsonNode figures = eventually(
                        "lanhdao.thanhxuan",
                        Room.REPORTING,
                        "/api/request-figures?plan=P2024",
                        found -> found.path("total").path("asked").asInt() == 61)
                .path("total");
        int answered = figures.path("onTime").asInt() + figures.path("late").asInt();
        assertThat(answered).isBetween(40, 60);
        assertThat(figures.path("late").asInt()).isPositive();
        JsonNode requests = asked("vanhoa.thanhxuan.canbo", Room.SUBMISSION, "/api/requests?year=2024");
        assertThat(requests.size()).isEqualTo(6);
        assertThat(all(requests))
                .filteredOn(one -> one.path("closed").asBoolean())
                .hasSize(4);
        for (JsonNode own : asked("nhanchinh.canbo", Room.SUBMISSION, "/api/requests?year=2024")) {
            assertThat(own.path("units").size()).isEqualTo(1);
            assertThat(own.path("units").path(0).path("unit").asString()).isEqualTo("00343");
        }
        JsonNode matters = eventually(
                        "lanhdao.thanhxuan",
                        Room.REPORTING,
                        "/api/matter-figures",
                        found -> found.path("total").path("raised").asInt() == 11)
                .path("total");
        assertThat(matters.path("onTime").asInt() + matters.path("late").asInt())
                .isPositive();
        assertThat(asked("lanhdao.longbien", Room.SUBMISSION, "/api/requests?year=2024")
                        .size())
                .isZero();
        assertThat(asked("lanhdao.longbien", Room.SUBMISSION, "/api/matters?year=2024")
                        .size())
                .isEqualTo(2);
    }

    private static List<JsonNode> all(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static int settled(JsonNode total) {
        return total.path("onTime").asInt()
                + total.path("late").asInt()
                + total.path("notDone").asInt();
    }

    private static BigDecimal amount(JsonNode cells) {
        return new BigDecimal(cells.path(0).path("own").path("amount").asString("0"));
    }

    /** What a room answers once it is as wanted, or at last. */
    private static JsonNode eventually(String by, Room room, String path, Predicate<JsonNode> wanted) {
        long last = System.nanoTime() + PATIENCE;
        JsonNode answer = asked(by, room, path);
        while (!wanted.test(answer)) {
            assertThat(System.nanoTime()).as("%s: %s", path, answer).isLessThan(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            answer = asked(by, room, path);
        }
        return answer;
    }

    private static JsonNode asked(String by, Room room, String path) {
        URI address = addresses.of(room).resolve(path);
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + people.of(by))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(200);
            return Wire.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
