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
    void bothRoundsOfEmulationArePublishedInTheirTime() {
        JsonNode first = published("noivu.canbo", 1);
        JsonNode second = published("noivu.canbo", 2);
        assertThat(first.path("publishedAt").asString()).startsWith("2023-02-");
        assertThat(second.path("publishedAt").asString()).startsWith("2023-11-");
        assertThat(first.path("standing").path("before").isMissingNode()).isTrue();
        assertThat(second.path("standing").path("before").path("round").asString())
                .isEqualTo("P2021/1");
        for (JsonNode result : List.of(first, second)) {
            assertThat(result.path("rests").path("official").asBoolean()).isTrue();
            List<JsonNode> places = all(result.path("standing").path("places"));
            assertThat(places).hasSize(17).allSatisfy(place -> {
                assertThat(place.path("overall").asInt()).isPositive();
                assertThat(new BigDecimal(place.path("score").path("shown").asString()))
                        .isBetween(new BigDecimal("50"), new BigDecimal("105"));
            });
        }
        for (JsonNode place : second.path("standing").path("places")) {
            assertThat(place.path("overallBefore").asInt()).isPositive();
            assertThat(place.path("scales").size()).isEqualTo(1);
        }
        assertThat(all(published("cukhoi.canbo", 2).path("standing").path("places")))
                .hasSize(17)
                .filteredOn(place -> !place.path("scales").isEmpty())
                .hasSize(1);
    }

    /** Appraisal lowers some points with reasons, some sheets are given back, and some have files as evidence. */
    @Test
    void stagesOfARoundDisagreeHereAndThere() {
        int disagreed = 0;
        int versions = 0;
        int files = 0;
        for (JsonNode sheet : asked("noivu.canbo", Room.SUBMISSION, "/api/rounds/P2021/2/sheets")) {
            assertThat(sheet.path("turn").asString()).isEqualToIgnoringCase("closed");
            String unit = sheet.path("unit").asString();
            JsonNode judged = asked("noivu.canbo", Room.SUBMISSION, "/api/rounds/P2021/2/sheets/" + unit);
            for (JsonNode row : judged.path("criteria")) {
                disagreed += row.path("disagreed").asBoolean() ? 1 : 0;
            }
            files += judged.path("files").size();
            versions = Math.max(versions, sheet.path("version").asInt());
        }
        assertThat(disagreed).isPositive();
        assertThat(files).isPositive();
        // Said of itself, appraised, verified and closed; given back there are two more.
        assertThat(versions).isGreaterThan(5);
    }

    @Test
    void groupsReportToTheirWardAndNobodyAboveItSeesThem() {
        for (String who : List.of("to1.bode.canbo", "to2.bode.canbo", "to3.bode.canbo", "chibo1.longbien.canbo")) {
            assertThat(all(asked(who, Room.SUBMISSION, "/api/obligations?year=2023")))
                    .as(who)
                    .extracting(report -> report.path("period").asString() + " "
                            + report.path("state").asString())
                    .containsExactlyInAnyOrder("2023-Q3 approved", "2023-Q4 approved");
        }
        assertThat(all(asked("bode.lanhdao", Room.CATALOGUE, "/api/wards/00139/groups")
                        .path("groups")))
                .hasSize(3);
        JsonNode explained = eventually(
                "bode.lanhdao",
                Room.REPORTING,
                "/api/explanations?unit=00139&indicator=URB-01&period=2023-Q4",
                found -> found.path("below").path("lines").size() == 3);
        assertThat(explained.path("below").path("difference").path("amount").asString())
                .isEqualTo("0");
        assertThat(asked(
                                "lanhdao.longbien",
                                Room.REPORTING,
                                "/api/explanations?unit=00139&indicator=URB-01&period=2023-Q4")
                        .path("below")
                        .isMissingNode())
                .isTrue();
        assertThat(all(asked("lanhdao.longbien", Room.SUBMISSION, "/api/obligations?year=2023")))
                .noneMatch(report -> report.path("unit").asString().contains("."));
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

    /** The only result of a round of P2021. */
    private static JsonNode published(String by, int round) {
        String results = "/api/rounds/P2021/" + round + "/results";
        assertThat(asked(by, Room.REPORTING, results).path("results").size()).isEqualTo(1);
        return asked(by, Room.REPORTING, results + "/1").path("result");
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
