package vn.wardpulse.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/** Figures of many reports from another system: each report by itself, every fault by its row, nothing lost over a stop. */
class UploadsTest {

    private static final String MACHINE = TestTokens.shared().machine("ghi", "004", "reports:write", "figures:read");
    private static final String BODE = "/api/reports/00139/LB2023-M/2023-03";
    private static final String DUCGIANG = "/api/reports/00124/LB2023-M/2023-03";
    private static final String HEADER = "unit,indicator,period,value,numerator,denominator,no_data,remark\n";
    private static final String SOUND = """
            00139,URB-02,2023-03,2,,,,
            00139,SEC-01,2023-03,3,,,,
            00139,ADM-01,2023-03,,1205,1210,,
            00139,SEC-04,2023-03,,98.5,100,,
            """;
    private static final String FAULTY = """
            00124,URB-02,2023-03,2.5,,,,
            00124,ADM-01,2023-03,,130,100,,
            00124,ADM-01,2023-03,,99,100,,
            """;

    private final Room room = Room.started(LocalDate.of(2023, 3, 10));

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void eachReportGoesIntoItsDraftWholeOrNotAtAll() {
        Answer looked = settled(csv("?dryRun=true&handIn=true", HEADER + FAULTY + SOUND));
        assertThat(looked.at("/taken")).isEqualTo("1");
        assertThat(looked.at("/refused")).isEqualTo("1");
        assertThat(room.get(MACHINE, BODE).at("/draft"))
                .as("nothing but looked at")
                .isEqualTo("false");

        Answer brought = settled(csv("", HEADER + FAULTY + SOUND));
        assertThat(brought.at("/rows")).isEqualTo("7");
        assertThat(brought.at("/taken")).isEqualTo("1");
        assertThat(room.get(Room.officer("00139"), BODE).at("/figures/2/figure/numerator"))
                .isEqualTo("1205");
        assertThat(room.get(Room.officer("00124"), DUCGIANG).at("/draft")).isEqualTo("false");
        Answer faults = room.get(MACHINE, "/api/uploads/" + brought.at("/id") + "/faults");
        assertThat(faults.body().findValuesAsString("code")).containsExactly("duplicate-row");
        assertThat(faults.body().findValuesAsString("where")).containsExactly("4:indicator");

        Answer mended = settled(csv("", HEADER + FAULTY.lines().limit(2).reduce("", (a, b) -> a + b + "\n")));
        Answer left = room.get(MACHINE, "/api/uploads/" + mended.at("/id") + "/faults");
        assertThat(left.body().findValuesAsString("code"))
                .containsExactly("whole-number-expected", "numerator-above-denominator");
        assertThat(left.body().findValuesAsString("where")).containsExactly("2:value", "3:value");
    }

    @Test
    void whatIsAskedForIsHandedInAndWhatHasNoPlaceIsTold() {
        Answer brought = settled(csv("?handIn=true", HEADER + SOUND + """
                99999,URB-02,2023-03,2,,,,
                00139,XYZ,2023-03,2,,,,
                00139,URB-02,2023-13,2,,,,
                00343,URB-02,2023-03,2,,,,
                00139,URB-01,2023-03,2,,,,
                """));
        assertThat(room.get(MACHINE, BODE).at("/obligation/state")).isEqualTo("submitted");
        assertThat(room.get(MACHINE, "/api/uploads/" + brought.at("/id") + "/faults")
                        .body()
                        .findValuesAsString("code"))
                .containsExactly("unknown-unit", "unknown-indicator", "unreadable-period", "not-asked", "not-asked");
    }

    @Test
    void jsonSaysTheSame() {
        Answer brought = settled(
                room.send(MACHINE, "POST", "/api/uploads", """
                {"unit":"00139","indicator":"URB-02","period":"2023-03","value":"4"}
                {"unit":"00139","indicator":"SEC-01","period":"2023-03","value":3,"remark":"ok"}
                """, Map.of("Content-Type", "application/x-ndjson")));
        assertThat(brought.at("/taken")).isEqualTo("1");
        assertThat(room.get(Room.officer("00139"), BODE).body().path("figures").findValuesAsString("value"))
                .containsExactly("4", "3");
        Answer broken =
                room.send(MACHINE, "POST", "/api/uploads", "[{\"unit\":", Map.of("Content-Type", "application/json"));
        assertThat(broken.status()).isEqualTo(422);
        Answer foreign = room.send(
                MACHINE, "POST", "/api/uploads", "unit,indicator,wert\n1,2,3\n", Map.of("Content-Type", "text/csv"));
        assertThat(foreign.body().findValuesAsString("code")).containsExactly("missing-column", "unknown-column");
        assertThat(room.get(MACHINE, "/api/uploads").at("/0/state")).isEqualTo("broken-off");
    }

    @Test
    void aStopInBetweenLosesNothing() {
        room.bean("uploadWork", SmartLifecycle.class).stop();
        Answer received = csv("", HEADER + SOUND);
        assertThat(received.at("/state")).isEqualTo("working");
        room.stop();
        room.start();
        assertThat(settled(received).at("/taken")).isEqualTo("1");
        assertThat(room.get(Room.officer("00139"), BODE).at("/draft")).isEqualTo("true");
        assertThat(room.get(
                                TestTokens.shared().machine("ngoai", "009", "reports:write"),
                                "/api/uploads/" + received.at("/id"))
                        .status())
                .as("an upload is its sender's business")
                .isEqualTo(404);
    }

    @Test
    void anEndThatNobodySawIsSeenLater() {
        Answer brought = settled(csv("?dryRun=true", HEADER + SOUND));
        room.jdbc().update("update upload set state = 'working', ended = null");
        assertThat(settled(brought).at("/state")).isEqualTo("done");
    }

    @Test
    void rowsAreOnRecordWhileTheFileStillComesIn() throws IOException {
        PipedOutputStream file = new PipedOutputStream();
        CompletableFuture<Answer> answer =
                room.stream(MACHINE, "/api/uploads?dryRun=true", "text/csv", new PipedInputStream(file));
        file.write(HEADER.getBytes(UTF_8));
        for (int n = 0; n < 5_000; n++) {
            file.write("00139,URB-02,2023-03,%d,,,,\n".formatted(n).getBytes(UTF_8));
        }
        file.flush();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Long.parseLong(room.get(MACHINE, "/api/uploads").at("/0/rows")) >= 4_000);
        assertThat(room.get(MACHINE, "/api/uploads").at("/0/state")).isEqualTo("receiving");
        assertThat(answer).isNotDone();
        file.close();

        Answer brought = settled(answer.join());
        assertThat(brought.at("/rows")).isEqualTo("5000");
        assertThat(brought.at("/refused")).isEqualTo("1");
        assertThat(room.get(MACHINE, "/api/uploads/" + brought.at("/id") + "/faults")
                        .body()
                        .findValuesAsString("code"))
                .containsExactly("too-many-rows");
    }

    private Answer csv(String query, String rows) {
        Answer answer = room.send(MACHINE, "POST", "/api/uploads" + query, rows, Map.of("Content-Type", "text/csv"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer;
    }

    private Answer settled(Answer received) {
        String upload = "/api/uploads/" + received.at("/id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> room.get(MACHINE, upload).at("/state").equals("done"));
        return room.get(MACHINE, upload);
    }
}
