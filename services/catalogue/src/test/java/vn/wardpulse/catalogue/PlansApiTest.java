package vn.wardpulse.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.TestTokens;

/** What the API tells of all five plans, and to whom; Long Biên and Thanh Xuân stand side by side. */
@CatalogueTest
@TestPropertySource(properties = "wardpulse.catalogue.plan=lb2023,p2023-lb,p2018,p193,p2021,p2024")
class PlansApiTest {

    @LocalServerPort
    int port;

    @Autowired
    KafkaConnectionDetails brokers;

    @Test
    void tellsAllPlansToWhoeverReachesEverything() {
        assertThat(codes(plans(null, "administrator")))
                .containsExactly("P2024", "P193", "P2023", "P2023-LB", "P2021", "P2018");
    }

    @Test
    void eachDistrictSeesItsOwnAndAWardWhatHoldsForIt() {
        assertThat(codes(plans("009", "district-leadership"))).containsExactly("P2024");
        assertThat(codes(plans("00343", "ward-officer"))).containsExactly("P2024");
        assertThat(codes(plans("00145", "ward-officer")))
                .containsExactly("P193", "P2023", "P2023-LB", "P2021", "P2018");
        assertThat(codes(plans("00139", "ward-officer"))).containsExactly("P193", "P2023", "P2021", "P2018");
        assertThat(codes(plans("004-BTG", "ward-officer"))).containsExactly("P193", "P2023", "P2021", "P2018");
        assertThat(ask("/api/plans/P2018", "009", "district-leadership").status())
                .isEqualTo(404);
        assertThat(ask("/api/tasks?plan=P2018", "009", "district-leadership").status())
                .isEqualTo(404);
        assertThat(ask("/api/plans/NONE", null, "administrator").status()).isEqualTo(404);
        assertThat(ask("/api/tasks", null, "administrator").status()).isEqualTo(400);
    }

    @Test
    void tellsAPlanWithItsRoundsAndATaskWithItsOccasions() {
        JsonNode plan = ask("/api/plans/P2021", null, "administrator").body();
        assertThat(plan.path("rounds")).hasSize(2);
        assertThat(plan.path("standing").asString()).isEqualTo("004-NV");

        JsonNode tasks = ask("/api/tasks?plan=P2018", null, "administrator").body();
        assertThat(tasks).hasSize(13);
        assertThat(tasks.path(12).path("id").asString()).isEqualTo("P2018/13");
        assertThat(tasks.path(12).path("occasions")).hasSize(12);
        assertThat(tasks.path(7).path("coordinating").toString()).isEqualTo("""
                        [{"kind":"unit","unit":"004-BTG"},{"kind":"group","group":"LB-DOAN-THE"},\
                        {"kind":"level","level":"WARD"}]""");
    }

    @Test
    void theyStandInTheirTopics() {
        String bootstrap = brokers.getBootstrapServers().getFirst();
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(ReadTopics.all(Topics.TASKS, bootstrap)).hasSize(14));
        // The ward's plan is stated again with the form of its party cells.
        assertThat(ReadTopics.all(Topics.PLANS, bootstrap)).hasSize(7);
        assertThat(ask("/api/plans/P2023-LB", null, "administrator")
                        .body()
                        .at("/forms/0")
                        .asString())
                .isEqualTo("LB2023-CB");
    }

    private JsonNode plans(@Nullable String unit, String role) {
        return ask("/api/plans", unit, role).body();
    }

    private static java.util.List<String> codes(JsonNode plans) {
        return plans.findValuesAsString("code");
    }

    private Api.Answer ask(String address, @Nullable String unit, String role) {
        return new Api(port).call(HttpMethod.GET, address, TestTokens.shared().person("a", unit, role), null);
    }
}
