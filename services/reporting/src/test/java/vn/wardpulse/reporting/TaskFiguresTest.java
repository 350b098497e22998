package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.task.TaskEvent;

/** Ward C stood under 004 until July 2023, and stands under 009 since. */
@ReportingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskFiguresTest {

    private static final TaskId TASK = TaskId.parse("KH/1");
    private static final Instant AT = Instant.parse("2023-05-20T02:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeAll
    void tell() {
        teller.tell();
        teller.defineUnseen(new CatalogueEvent.TaskDefined(
                new EventHead(9_001, AT, "quantri", new UUID(9, 1)),
                new Task(
                        TASK,
                        1,
                        new Name("Tuyên truyền", "Communication"),
                        List.of(channel("PORTAL"), channel("RADIO")),
                        List.of(Timing.of(Timing.Kind.MONTHLY)),
                        List.of(new Party.One(new UnitId("A"))),
                        List.of(),
                        null,
                        List.of())));
        List<TaskEvent> events = new ArrayList<>();
        may(events, "A", Progress.DONE, Timeliness.ON_TIME);
        may(events, "B", null, null);
        events.add(new TaskEvent.OccurrenceDuePassed(head(), of("B", 5), LocalDate.of(2023, 5, 31)));
        may(events, "C", Progress.DONE, Timeliness.LATE);
        opened(events, "C", 8);
        teller.happen(events.toArray(TaskEvent[]::new));
    }

    @Test
    void countForTheAncestorsOfTheirOwnTime() {
        JsonNode district = Api.person(port, "004", "analyst").json("/api/task-figures?unit=004&by=unit");

        assertThat(district.path("total").toString())
                .isEqualTo(
                        "{\"come\":3,\"onTime\":1,\"late\":1,\"notDone\":0,\"underWay\":0,\"open\":0,\"overdue\":1}");
        assertThat(district.path("rows").findValuesAsString("key")).containsExactly("A", "B", "C");
        assertThat(district.at("/rows/0/amounts/RADIO").asLong()).isEqualTo(12);
        JsonNode other = Api.person(port, "009", "analyst").json("/api/task-figures?unit=009&by=month");
        assertThat(other.path("rows").findValuesAsString("key")).containsExactly("2023-08");
        assertThat(other.at("/total/open").asInt()).isEqualTo(1);
    }

    @Test
    void areToldApartByCityChannelAndPeriod() {
        Api city = Api.person(port, "01", "district-leadership");
        assertThat(city.json("/api/task-figures?unit=01&by=unit").path("rows").findValuesAsString("key"))
                .containsExactly("004", "009");
        JsonNode channels = city.json("/api/task-figures?by=channel&plan=KH");
        assertThat(channels.path("rows").findValuesAsString("key")).containsExactly("PORTAL", "RADIO");
        assertThat(channels.at("/rows/1/counts/come").asInt()).isEqualTo(4);
        assertThat(channels.at("/rows/1/amounts").toString()).isEqualTo("{\"RADIO\":24}");
        assertThat(channels.at("/rows/0/amounts").toString()).isEqualTo("{}");
        assertThat(city.json("/api/task-figures?by=quarter").path("rows").findValuesAsString("key"))
                .containsExactly("2023-Q2", "2023-Q3");
        assertThat(city.json("/api/task-figures?from=2023-06-01&to=2023-12-31")
                        .at("/total/come")
                        .asInt())
                .isEqualTo(1);
        assertThat(city.json("/api/task-figures?plan=P2018").at("/total/come").asInt())
                .isZero();
        assertThat(city.status("/api/task-figures?by=colour")).isEqualTo(400);
    }

    @Test
    void areExplainedByTheVeryOccurrences() {
        Api district = Api.person(port, "004", "standing-body");
        JsonNode explained = district.json("/api/task-occurrences?unit=004");
        assertThat(explained)
                .hasSize(district.json("/api/task-figures?unit=004")
                        .at("/total/come")
                        .asInt());
        assertThat(explained.findValuesAsString("unit")).containsExactly("A", "B", "C");
        assertThat(explained.path(1).path("overdue").asBoolean()).isTrue();
    }

    private void may(
            List<TaskEvent> events, String unit, @Nullable Progress progress, @Nullable Timeliness timeliness) {
        opened(events, unit, 5);
        if (progress != null) {
            events.add(new TaskEvent.TaskReported(
                    head(),
                    of(unit, 5),
                    1,
                    progress,
                    List.of(new ChannelCount(new ChannelCode("RADIO"), 12)),
                    "Đã phát.",
                    AT,
                    timeliness,
                    List.of()));
        }
    }

    private void opened(List<TaskEvent> events, String unit, int month) {
        YearMonth time = YearMonth.of(2023, month);
        events.add(new TaskEvent.OccurrenceOpened(
                head(), of(unit, month), time.atDay(1), time.atEndOfMonth(), time.atEndOfMonth(), null));
    }

    private static Channel channel(String code) {
        return new Channel(new ChannelCode(code), new Name(code, code));
    }

    private static Occurrence of(String unit, int month) {
        return new Occurrence(TASK, new Slot("2023-%02d".formatted(month)), new UnitId(unit));
    }

    private EventHead head() {
        return teller.history.next(AT);
    }
}
