package vn.wardpulse.acceptance.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;

/**
 * docs/openapi is what the running rooms say of themselves. {@code -Dwardpulse.write-openapi=true} writes it anew, for
 * a change of an interface that is meant.
 */
@Order(3)
@ExtendWith(DemoExtension.class)
class OpenApiTest {

    private static final Path DOCUMENTS = Path.of("..", "..", "docs", "openapi");

    /** Always in the same order, whatever order the classes were found in. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    enum Room {
        IDENTITY,
        CATALOGUE,
        SUBMISSION,
        REPORTING,
        NOTIFICATION,
        ALERTING;

        URI of(RunningDemo demo) {
            return switch (this) {
                case IDENTITY -> demo.identity();
                case CATALOGUE -> demo.catalogue();
                case SUBMISSION -> demo.submission();
                case REPORTING -> demo.reporting();
                case NOTIFICATION -> demo.notification();
                case ALERTING -> demo.alerting();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRoomIsWhatItsDocumentSays(Room room, RunningDemo demo) throws IOException, InterruptedException {
        ObjectNode said = description(room.of(demo));
        Path file = DOCUMENTS.resolve(room.name().toLowerCase(Locale.ROOT) + ".json");

        assertThat(said.path("openapi").asString()).startsWith("3.1");
        said.remove("servers");
        String json = MAPPER.writeValueAsString(said) + "\n";
        if (Boolean.getBoolean("wardpulse.write-openapi")) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(file, json);
        }
        assertThat(json).describedAs(file.toString()).isEqualTo(Files.readString(file));
    }

    private static ObjectNode description(URI room) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(room.resolve("/openapi")).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return (ObjectNode) MAPPER.readTree(answer.body());
        }
    }
}
