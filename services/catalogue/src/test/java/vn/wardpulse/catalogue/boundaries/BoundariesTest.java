package vn.wardpulse.catalogue.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.catalogue.Api;
import vn.wardpulse.catalogue.CatalogueTest;

/** Boundaries in and out, over HTTP. */
@CatalogueTest
@TestPropertySource(properties = "wardpulse.catalogue.plan=lb2023")
class BoundariesTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void areLookedAtTakenOverReplacedAndTakenOut() {
        String first = Ground.collection(
                Ground.feature("00139", ",\"valid_to\":\"2023-07-01\"", Ground.polygon(Ground.square(105, 21, 1))),
                Ground.feature("00139", ",\"valid_from\":\"2023-07-01\"", Ground.polygon(Ground.square(105, 21, 2))),
                Ground.feature("00142", "", Ground.polygon(Ground.square(107, 21, 1))));

        assertThat(send(first, "?dryRun=true").path("added").asInt()).isEqualTo(2);
        assertThat(features("unit=00139&on=2023-10-12")).isEmpty();

        assertThat(send(first, "").path("points").asInt()).isEqualTo(15);
        assertThat(send(first, "").path("unchanged").asInt()).isEqualTo(2);
        assertThat(corner("2023-06-30")).isEqualTo(106);
        assertThat(corner("2023-07-01")).isEqualTo(107);
        assertThat(features("unit=00139&unit=00142&unit=00118").findValuesAsString("id"))
                .containsExactly("00139", "00142");

        String second = Ground.collection(
                Ground.feature("00139", "", Ground.polygon(Ground.square(105, 21, 3))),
                Ground.feature("00142", "", "null"));
        JsonNode changes = send(second, "");
        assertThat(changes.path("changed").asInt()).isEqualTo(1);
        assertThat(changes.path("removed").asInt()).isEqualTo(1);
        assertThat(corner("2023-06-30")).isEqualTo(108);
        assertThat(features("unit=00142")).isEmpty();
    }

    @Test
    void takeTheUnitFromThePropertyThatIsNamed() {
        String file = Ground.collection(Ground.feature("00145", "", Ground.polygon(Ground.square(105, 21, 1))))
                .replace("\"unit\"", "\"MA_XA\"");

        assertThat(send(file, "?dryRun=true&property=MA_XA").path("added").asInt())
                .isEqualTo(1);
        assertThat(api.upload("/api/boundaries?dryRun=true", part(file))
                        .body()
                        .at("/faults/0/code")
                        .asString())
                .isEqualTo("no-unit");
    }

    @Test
    void areRefusedWholeWithAllFaults() {
        String file = Ground.collection(
                Ground.feature("00127", "", Ground.polygon(Ground.square(105, 21, 1))),
                Ground.feature("99999", "", Ground.polygon(Ground.square(105, 21, 1))),
                Ground.feature("00124", "", "{\"type\":\"Point\",\"coordinates\":[105,21]}"));

        Api.Answer answer = api.upload("/api/boundaries", part(file));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("faults").findValuesAsString("code"))
                .containsExactly("unknown-unit", "wrong-geometry");
        assertThat(features("unit=00127")).isEmpty();
        assertThat(api.upload("/api/boundaries", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void comeSimplifiedForDrawingWithAPlaceForTheirLabel() {
        send(Ground.collection(Ground.feature("00133", "", Ground.polygon(Ground.winding(105, 1000)))), "");

        JsonNode drawn = features("unit=00133&points=200").path(0);

        assertThat(drawn.at("/geometry/coordinates/0/0").size()).isBetween(5, 200);
        assertThat(features("unit=00133").at("/0/geometry/coordinates/0/0")).hasSize(2003);
        assertThat(drawn.at("/properties/inside/0").asDouble()).isBetween(105.0, 106.1);
        assertThat(api.get("/api/boundaries?unit=00133&points=3").status()).isEqualTo(400);
        assertThat(api.get("/api/boundaries").status()).isEqualTo(400);
    }

    private JsonNode send(String file, String query) {
        Api.Answer answer = api.upload("/api/boundaries" + query, part(file));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, byte[]> part(String file) {
        return Map.of("boundaries", file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode features(String query) {
        return api.get("/api/boundaries?" + query).body().path("features");
    }

    /** How far east the ward of Bồ Đề then reaches. */
    private double corner(String day) {
        return features("unit=00139&on=" + day)
                .at("/0/geometry/coordinates/0/0/1/0")
                .asDouble();
    }
}
