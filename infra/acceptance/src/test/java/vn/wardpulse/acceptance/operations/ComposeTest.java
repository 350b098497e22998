package vn.wardpulse.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml follows the Compose Specification and runs what is there. */
class ComposeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path COMPOSE = ROOT.resolve("docker-compose.yml");
    private static final List<String> ROOMS = List.of(
            "identity",
            "catalogue",
            "submission",
            "rollup",
            "rollup-2",
            "reporting",
            "notification",
            "alerting",
            "console");

    private final JsonNode compose = read();

    @Test
    void followsTheSpecification() throws IOException {
        String schema = Files.readString(Path.of("src", "test", "resources", "compose.schema.json"));

        var faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(compose.toString(), InputFormat.JSON);

        assertThat(faults).isEmpty();
    }

    @Test
    void runsEveryRoomByItsApplication() throws ReflectiveOperationException {
        for (String room : ROOMS) {
            JsonNode service = compose.at("/services/" + room);
            String application = service.path("command").path(0).asString("");
            assertThat(Class.forName(application).getMethod("main", String[].class))
                    .isNotNull();
            assertThat(service.at("/environment/SERVER_PORT").asString(""))
                    .as("%s is asked for its health where it listens", room)
                    .isNotEmpty()
                    .satisfies(
                            port -> assertThat(service.at("/healthcheck/test/3").asString(""))
                                    .contains(":" + port + "/actuator/health/readiness"));
        }
    }

    @Test
    void twoRollUpsKeepCopiesOfEachOthersStores() {
        JsonNode first = compose.at("/services/rollup");
        JsonNode second = compose.at("/services/rollup-2");

        assertThat(second.path("environment")).isEqualTo(first.path("environment"));
        assertThat(second.at("/volumes/0").asString()).isEqualTo("rollup-2:/state");
        for (String broker : List.of("broker-1", "broker-2", "broker-3")) {
            assertThat(compose.at("/services/" + broker + "/environment/KAFKA_GROUP_STREAMS_NUM_STANDBY_REPLICAS")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void waitsOnlyForWhatIsThere() {
        compose.path("services").forEachEntry((name, service) -> {
            JsonNode waits = service.path("depends_on");
            Set<String> names = new TreeSet<>();
            waits.forEachEntry((other, condition) -> names.add(other));
            waits.forEach(other -> {
                if (other.isString()) {
                    names.add(other.asString());
                }
            });
            for (String other : names) {
                assertThat(compose.at("/services/" + other).isMissingNode())
                        .as("%s waits for %s", name, other)
                        .isFalse();
            }
        });
    }

    @Test
    void takesEverySecretFromOutside() throws IOException {
        String secrets = Files.readString(ROOT.resolve("infra/docker/secrets"));
        Matcher wanted = Pattern.compile("\\$\\{(\\w+):\\?").matcher(Files.readString(COMPOSE));
        while (wanted.find()) {
            String stem = wanted.group(1).replaceAll("_(PASSWORD|SECRET)$", "");
            assertThat(secrets)
                    .as("infra/docker/secrets makes %s", wanted.group(1))
                    .contains(stem);
        }
        assertThat(Files.readString(COMPOSE)).doesNotContainPattern("(?i)(password|secret): +[^$\\s]");
    }

    @Test
    void mountsFilesThatExist() {
        for (JsonNode service : compose.path("services")) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asString().split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(ROOT.resolve(source)).exists();
                }
            }
        }
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(COMPOSE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
