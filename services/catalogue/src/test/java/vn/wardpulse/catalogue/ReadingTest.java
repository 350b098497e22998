package vn.wardpulse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.catalogue.imports.ImportFile;

/** What the API tells of a catalogue that loaded the shipped plan at its start. */
@CatalogueTest
@TestPropertySource(properties = "wardpulse.catalogue.plan=lb2023")
class ReadingTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void tellsWhichUnitsAreValidOnADay() {
        assertThat(api.get("/api/units?on=2023-10-12").body()).hasSize(16);
        assertThat(api.get("/api/units?under=004").body()).hasSize(15);
        assertThat(api.get("/api/units?on=2025-03-01&under=004").body()).hasSize(14);
        assertThat(api.get("/api/units?on=2025-07-01").body().findValuesAsString("id"))
                .containsExactly("01");
        JsonNode ward = api.get("/api/units?under=00139").body().path(0);
        assertThat(ward.toString()).isEqualTo("""
                        {"id":"00139","code":"00139","kind":"WARD","name":{"vi":"Bồ Đề","en":"Bo De"},\
                        "parent":"004","validTo":"2025-07-01"}""");
    }

    @Test
    void tellsDefinitionsInTheirOrder() {
        assertThat(api.get("/api/themes").body().findValuesAsString("code"))
                .containsSubsequence("URB", "LIF")
                .containsSubsequence("ADM", "SOC", "CUL", "HEA", "EDU", "FOO", "SEC");
        JsonNode indicators = api.get("/api/indicators").body();
        assertThat(indicators).hasSize(31);
        assertThat(indicators.path(0).path("code").asString()).isEqualTo("URB-01");
        assertThat(indicators.path(30).path("code").asString()).isEqualTo("SEC-05");
        assertThat(api.get("/api/forms").body()).hasSize(4);
    }

    @Test
    void tellsACalendarYearAndTargets() {
        assertThat(api.get("/api/calendars/ND09/2023").body().path("entries")).hasSize(20);
        assertThat(api.get("/api/targets?unit=00139&year=2023")
                        .body()
                        .at("/targets/SOC-01")
                        .toString())
                .isEqualTo("{\"kind\":\"reduction\",\"part\":1,\"whole\":3,\"baselineYear\":2021}");
        assertThat(api.get("/api/targets?unit=00139&year=2022").body().path("targets"))
                .isEmpty();
    }

    @Test
    void saysWhatItDoesNotHave() {
        assertThat(api.get("/api/units/99999").status()).isEqualTo(404);
        assertThat(api.get("/api/calendars/ND09/2030").status()).isEqualTo(404);
        assertThat(api.get("/api/units?on=yesterday").status()).isEqualTo(400);
        assertThat(api.get("/api/units/b b").status()).isEqualTo(400);
        assertThat(api.get("/api/targets?unit=00139").status()).isEqualTo(400);
    }

    @Test
    void remembersThatTheShippedPlanWasLoadedByTheSystem() {
        assertThat(api.get("/api/imports").body()).singleElement().satisfies(past -> {
            assertThat(past.path("source").asString()).isEqualTo("plan:lb2023");
            assertThat(past.path("by").asString()).isEqualTo("system");
            assertThat(past.path("files")).hasSize(10);
        });
    }

    @Test
    void describesItself() {
        JsonNode description = api.get("/openapi").body();

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/units",
                        "/api/units/{id}",
                        "/api/wards/{ward}/groups",
                        "/api/wards/{ward}/groups/{group}/name",
                        "/api/wards/{ward}/groups/{group}/end",
                        "/api/plans/{code}/copy",
                        "/api/successions",
                        "/api/groups",
                        "/api/rules",
                        "/api/themes",
                        "/api/indicators",
                        "/api/forms",
                        "/api/calendars/{code}/{year}",
                        "/api/targets",
                        "/api/plans",
                        "/api/plans/{code}",
                        "/api/tasks",
                        "/api/scales",
                        "/api/imports",
                        "/api/boundaries");
        description
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.path("summary").asString()).isNotBlank()));
        assertThat(description.toString()).doesNotContain("\"reader\"");
        assertThat(description.at("/components/schemas/Unit/properties/id/type").asString())
                .isEqualTo("string");
        assertThat(description
                        .at("/paths/~1api~1imports/post/requestBody/content/multipart~1form-data/schema/properties")
                        .propertyNames())
                .hasSize(ImportFile.values().length + 1);
        assertThat(description
                        .at("/components/schemas/Change/properties/kind/enum")
                        .toString())
                .contains("calendar-year");
    }

    @Test
    void saysHowItIs() {
        assertThat(api.call(HttpMethod.GET, "/actuator/health/liveness", null, null)
                        .status())
                .isEqualTo(200);
        assertThat(api.call(HttpMethod.GET, "/actuator/health/readiness", null, null)
                        .status())
                .isEqualTo(200);
        assertThat(api.call(HttpMethod.GET, "/actuator/prometheus", null, null)
                        .body()
                        .asString())
                .contains("wardpulse_catalogue_imports_total")
                .contains("wardpulse_outbox_age_seconds");
    }
}
