package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.wardpulse.model.report.ReportEvent.HistoryRecorded;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

@ExtendWith(SharedRoom.class)
class HistoryImportTest {

    private static final String COLUMNS = "unit,indicator,period,value,numerator,denominator\n";
    private static final String ADMINISTRATOR = TestTokens.shared().person("quantri", null, "administrator");
    private static final String ANALYST = TestTokens.shared().person("tonghop", "004", "analyst");

    private final Room room;

    HistoryImportTest(Room room) {
        this.room = room;
    }

    @Test
    void figuresOfThePastCountOnceAndAreSetAgainstTheNewOnes() {
        String file = COLUMNS + """
                00124,SEC-01,2022-03,7,,
                00124,ADM-01,2022-03,,95,100
                00124,SEC-01,2022-04,5,,
                00124,URB-01,2022-Q1,3,,
                """;
        assertThat(recorded(ANALYST, "?dryRun=true", file)).isEqualTo("3");
        assertThat(of("00124")).isEmpty();
        assertThat(recorded(ANALYST, "", file)).isEqualTo("3");
        assertThat(recorded(ANALYST, "", file)).as("the same again").isEqualTo("0");
        assertThat(recorded(ANALYST, "", COLUMNS + "00124,SEC-01,2022-03,8,,\n"))
                .isEqualTo("1");

        List<HistoryRecorded> events = of("00124");
        assertThat(events)
                .extracting(event -> event.obligation().toString() + " " + event.reportVersion())
                .containsExactly(
                        "00124/LB2023-M/2022-03 1",
                        "00124/LB2023-Q/2022-Q1 1",
                        "00124/LB2023-M/2022-04 1",
                        "00124/LB2023-M/2022-03 2");
        assertThat(events.getLast().figures())
                .as("what the second file does not name stays")
                .hasSize(2);
        assertThat(events.getLast().source()).isEqualTo("so-lieu.csv");

        Answer now = room.get(Room.officer("00124"), "/api/reports/00124/LB2023-M/2023-03");
        assertThat(now.at("/lines/1/indicator")).isEqualTo("SEC-01");
        assertThat(now.at("/lines/1/lastYear/value")).isEqualTo("8");
        Answer past = room.get(Room.officer("00124"), "/api/reports/00124/LB2023-M/2022-03");
        assertThat(past.at("/obligation/state")).isEqualTo("history");
        assertThat(past.body().path("may").isEmpty()).isTrue();
        assertThat(room.post(
                                Room.officer("00124"),
                                "/api/reports/00124/LB2023-M/2022-03/correction",
                                "{\"reason\":\"r\",\"figures\":[]}")
                        .codes())
                .containsExactly("history");
        assertThat(room.get(Room.officer("00124"), "/api/obligations?year=2022")
                        .body()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aReductionIsWorkedOutAgainstTheUnitsOwnPast() {
        recorded(ADMINISTRATOR, "", COLUMNS + "00139,SEC-01,2022-05,7,,\n00139,SEC-01,2022-06,6,,\n");
        Answer report = room.get(Room.officer("00139"), "/api/reports/00139/LB2023-M/2023-03");
        assertThat(report.at("/lines/1/target/kind")).isEqualTo("reduction");
        assertThat(report.at("/lines/1/targetValue")).as("13 · 95/100").isEqualTo("247/20");
        assertThat(report.at("/lines/0/target/value")).isEqualTo("6");
    }

    @Test
    void allFaultsComeAtOnceWithTheirLines() {
        Answer faulty = room.upload(ADMINISTRATOR, "/api/history", COLUMNS + """
                00000,SEC-01,2022-03,7,,
                00139,NOPE,2022-03,7,,
                00139,SEC-01,2022-3,7,,
                00139,SEC-01,2022-Q1,7,,
                00139,SEC-01,2022-09,7.5,,
                00139,ADM-01,2022-09,,101,100
                00139,ADM-01,2022-10,95,,
                00139,SEC-01,2022-11,7,,
                00139,SEC-01,2022-11,8,,
                00343,SEC-01,2022-11,8,,
                00139,SEC-01,2023-02,8,,
                """, "x");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("where").asString().substring("figures.csv:".length()) + " "
                                + fault.path("code").asString()))
                .containsExactly(
                        "2:unit unknown-unit",
                        "3:indicator unknown-indicator",
                        "4:period unreadable-period",
                        "5:period other-frequency",
                        "6:value whole-number-expected",
                        "7:numerator numerator-above-denominator",
                        "8:numerator pair-expected",
                        "10:indicator duplicate-line",
                        "11:indicator not-asked",
                        "12:period already-owed");
    }

    @Test
    void ofVeryManyFaultsTheFirstThousandAreListed() {
        Answer faulty =
                room.upload(ADMINISTRATOR, "/api/history", COLUMNS + "00000,SEC-01,2022-03,7,,\n".repeat(1500), "x");
        assertThat(faulty.body().path("faults").size()).isEqualTo(1001);
        assertThat(faulty.at("/faults/1000/en")).startsWith("There are 500 more faults.");
    }

    @Test
    void otherFilesAreToldWhatIsMissing() {
        assertThat(room.upload(ADMINISTRATOR, "/api/history", "unit,value\n00139,1\n", "x")
                        .codes())
                .containsOnly("missing-column")
                .hasSize(4);
        assertThat(room.upload(ADMINISTRATOR, "/api/history", COLUMNS, "x").codes())
                .containsExactly("empty-file");
        assertThat(room.upload(ADMINISTRATOR, "/api/history", COLUMNS + "\"00139", "x")
                        .codes())
                .containsExactly("unreadable-file");
    }

    private String recorded(String token, String query, String file) {
        Answer answer = room.upload(token, "/api/history" + query, file, "so-lieu.csv");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.at("/recorded");
    }

    private List<HistoryRecorded> of(String unit) {
        return room.events().stream()
                .filter(HistoryRecorded.class::isInstance)
                .map(HistoryRecorded.class::cast)
                .filter(event -> event.obligation().unit().value().equals(unit))
                .toList();
    }
}
