package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.testing.Answer;

/** What the room says of itself: its API, its health, its measures. */
@ExtendWith(SharedRoom.class)
class DescriptionTest {

    private final Room room;

    DescriptionTest(Room room) {
        this.room = room;
    }

    @Test
    void theApiIsDescribedAsItIsOnTheWire() {
        Answer description = room.get(null, "/openapi");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.at("/openapi")).startsWith("3.1");
        JsonNode schemas = description.body().at("/components/schemas");
        assertThat(schemas.at("/ObligationView/properties/unit/type").asString())
                .isEqualTo("string");
        assertThat(schemas.at("/ReportedFigure/properties/indicator/type").asString())
                .isEqualTo("string");
        assertThat(schemas.at("/ObligationView/properties/state/enum").toString())
                .contains("\"submitted\"");
        assertThat(schemas.propertyNames())
                .doesNotContain("UnitId", "FormCode", "Period", "IndicatorCode")
                .contains("Figure", "Fault");
        assertThat(room.get(null, "/openapi.yaml").status()).isEqualTo(200);
    }

    @Test
    void healthAndMeasuresAreOpen() {
        assertThat(room.get(null, "/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(room.get(null, "/actuator/health/readiness").status()).isEqualTo(200);
        room.get(Room.officer("00139"), "/api/obligations");
        room.post(Room.officer("00139"), "/api/reports/00139/LB2023-M/2023-02/submission", "{\"figures\":[]}");
        assertThat(room.get(null, "/actuator/prometheus").at("/text"))
                .contains("wardpulse_outbox_age", "wardpulse_submission_drafts", "wardpulse_submission_acts_total");
    }
}
