package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.catalogue.Api;
import vn.wardpulse.catalogue.CatalogueTest;

/** What changes with effect from a day: rules of an indicator, targets of a unit. */
@CatalogueTest
class EffectDatesTest {

    private static final String INDICATORS = "code,theme,name_vi,name_en,measure,unit_vi,unit_en,decimals,"
            + "part_decimals,frequency,across_time,across_units,better,numerator_vi,denominator_vi,valid_from";
    private static final String FIRST =
            "ADM-03,ADM,Chỉ số hài lòng,Satisfaction,score,điểm,points,1,,quarterly,last,average,higher,,,";
    private static final String FROM_JULY =
            "ADM-03,SOC,Chỉ số hài lòng,Satisfaction,score,điểm,points,2,,quarterly,average,min,higher,,,2023-07-01";
    private static final String TARGETS = "unit,year,indicator,target_kind,target_value,valid_from";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void theShippedPlanStands() {
        api = new Api(port);
        assertThat(upload(Files.shipped()).status()).isEqualTo(200);
    }

    @Test
    void anIndicatorStandsByThePeriod() {
        upload(Files.of(ImportFile.INDICATORS, INDICATORS, FIRST, FROM_JULY));

        assertThat(indicator("?period=2023-Q2")).isEqualTo("ADM 1 LAST AVERAGE");
        assertThat(indicator("?period=2023-Q3")).isEqualTo("SOC 2 AVERAGE MIN");
        assertThat(indicator("?period=2023")).isEqualTo("SOC 2 AVERAGE MIN");
        assertThat(indicator("")).isEqualTo("ADM 1 LAST AVERAGE");
        assertThat(upload(Files.of(ImportFile.INDICATORS, INDICATORS, FIRST, FROM_JULY))
                        .body()
                        .at("/counts/unchanged")
                        .asInt())
                .as("the same again")
                .isEqualTo(1);

        upload(Files.shipped());
        assertThat(indicator("?period=2023-Q3"))
                .as("a file that does not speak of days leaves them as they are")
                .isEqualTo("SOC 2 AVERAGE MIN");

        upload(Files.of(ImportFile.INDICATORS, INDICATORS, FIRST));
        assertThat(indicator("?period=2023-Q3")).as("taken back").isEqualTo("ADM 1 LAST AVERAGE");
    }

    @Test
    void anIndicatorIsAmendedByRulesOnly() {
        Api.Answer answer = upload(Files.of(
                ImportFile.INDICATORS,
                INDICATORS,
                FIRST,
                FROM_JULY.replace("quarterly", "monthly"),
                FROM_JULY,
                FROM_JULY.replace("SOC", "NOWHERE").replace("07-01", "10-01"),
                FROM_JULY.replace("ADM-03", "ADM-02")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("faults").findValuesAsString("code"))
                .containsExactlyInAnyOrder("another-indicator", "amended-twice", "unknown-theme", "first-line-missing");
    }

    @Test
    void aTargetChangesWithinTheYear() {
        upload(Files.of(
                ImportFile.TARGETS,
                TARGETS,
                "00139,2023,SOC-02,at_least,240,",
                "00139,2023,SOC-02,none,,2023-10-01",
                "00139,2023,SOC-02,at_least,300,2023-07-01"));

        JsonNode stated = api.get("/api/targets?unit=00139&year=2023").body();
        assertThat(stated.at("/targets/SOC-02/value").asString()).isEqualTo("240");
        assertThat(stated.path("changes").toString()).isEqualTo("""
                        [{"from":"2023-07-01","indicator":"SOC-02","target":{"kind":"at-least","value":"300"}},\
                        {"from":"2023-10-01","indicator":"SOC-02"}]""");

        upload(Files.of(ImportFile.TARGETS, TARGETS, "00139,2023,SOC-02,at_least,250,"));
        assertThat(api.get("/api/targets?unit=00139&year=2023").body().has("changes"))
                .as("stated for the whole year")
                .isFalse();

        Api.Answer answer = upload(Files.of(ImportFile.TARGETS, TARGETS, "00139,2023,SOC-02,at_least,1,2024-01-01"));
        assertThat(answer.body().at("/faults/0/code").asString()).isEqualTo("not-in-the-year");
    }

    private String indicator(String query) {
        for (JsonNode one : api.get("/api/indicators" + query).body()) {
            if (one.path("code").asString().equals("ADM-03")) {
                return "%s %d %s %s"
                        .formatted(
                                one.path("theme").asString(),
                                one.path("decimals").asInt(),
                                one.path("acrossTime").asString(),
                                one.path("acrossUnits").asString());
            }
        }
        throw new AssertionError("no such indicator");
    }

    private Api.Answer upload(Files files) {
        Map<String, byte[]> parts = new TreeMap<>();
        files.all().files().forEach((file, content) -> parts.put(file.part(), content));
        return api.upload("/api/imports", parts);
    }
}
