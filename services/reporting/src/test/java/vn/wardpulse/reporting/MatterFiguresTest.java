package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;

/** Ward C stood under 004 until July 2023, and stands under 009 since. */
@ReportingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatterFiguresTest {

    private static final Instant AT = Instant.parse("2023-05-20T02:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2023, 5, 15);

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeAll
    void tell() {
        teller.tell();
        teller.happen(
                raised(1, "A", MatterField.LAND, MAY),
                raised(2, "B", MatterField.LAND, MAY),
                raised(3, "C", MatterField.OTHER, MAY),
                raised(4, "C", MatterField.OTHER, LocalDate.of(2023, 8, 15)),
                new MatterEvent.MatterHandedOn(head(), id(1), new UnitId("A"), new UnitId("01")),
                new MatterEvent.MatterAnswered(head(), id(1), new UnitId("A"), AT, Timeliness.ON_TIME),
                new MatterEvent.MatterDuePassed(head(), id(2), new UnitId("B"), MAY.plusDays(2)),
                new MatterEvent.MatterWithdrawn(head(), id(3), new UnitId("C")));
    }

    @Test
    void countByFieldUnitAndMonthForTheAncestorsOfTheirOwnTime() {
        Api district = Api.person(port, "004", "analyst");
        JsonNode fields = district.json("/api/matter-figures?unit=004");
        assertThat(fields.path("total").toString())
                .isEqualTo("{\"raised\":3,\"onTime\":1,\"late\":0,\"open\":0,\"overdue\":1,\"withdrawn\":1}");
        assertThat(fields.path("rows").findValuesAsString("key")).containsExactly("LAND", "OTHER");
        assertThat(district.json("/api/matter-figures?by=unit").path("rows").findValuesAsString("key"))
                .containsExactly("A", "B", "C");
        JsonNode other = Api.person(port, "009", "analyst").json("/api/matter-figures?unit=009&by=month");
        assertThat(other.path("rows").findValuesAsString("key")).containsExactly("2023-08");
        assertThat(other.at("/total/open").asInt()).isEqualTo(1);
        assertThat(district.status("/api/matter-figures?by=colour")).isEqualTo(400);
        assertThat(district.status("/api/matter-figures?from=%2B999999-01-01")).isEqualTo(400);
    }

    private MatterEvent raised(int number, String unit, MatterField field, LocalDate day) {
        return new MatterEvent.MatterRaised(
                head(), id(number), new UnitId(unit), field, day, day.plusDays(2), new UnitId("004"));
    }

    private static UUID id(int number) {
        return new UUID(4, number);
    }

    private EventHead head() {
        return teller.history.next(AT);
    }
}
