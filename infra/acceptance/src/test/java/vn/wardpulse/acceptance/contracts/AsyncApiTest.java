package vn.wardpulse.acceptance.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topics;

/** docs/asyncapi.yaml names every topic and event, and every golden file follows it. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "asyncapi.yaml");
    private static final Path GOLDEN = Path.of("..", "..", "shared-model", "src", "test", "resources", "golden");

    private final JsonNode document = document();

    @Test
    void namesEveryTopic() {
        Set<String> addresses = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asString()));
        Set<String> topics = new TreeSet<>();
        Topics.all().forEach(topic -> topics.add(topic.name()));
        Topics.views(1).forEach(topic -> topics.add(topic.name()));
        topics.add(Topics.DEAD_LETTERS);

        assertThat(addresses).isEqualTo(topics);
    }

    @Test
    void namesEveryEvent() {
        Set<String> messages = new TreeSet<>();
        document.at("/components/messages").forEachEntry((name, message) -> messages.add(name));

        assertThat(messages)
                .containsAll(names(ReportEvent.class))
                .containsAll(names(CatalogueEvent.class))
                .containsAll(names(TaskEvent.class))
                .containsAll(names(RequestEvent.class))
                .containsAll(names(MatterEvent.class))
                .containsAll(names(ExportEvent.class))
                .contains("ReminderDue", "AlertRaised", "UnitPeriod", "Standing", "Generation", "RebuildAsked");
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void everyGoldenFileFollowsItsSchema(Path golden) throws IOException {
        String json = Files.readString(golden);
        String type = JsonMapper.shared().readTree(json).path("type").asString();
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("$ref", "#/components/schemas/" + camel(type));
        schema.set("components", document.path("components"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema.toString())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyEventHasAGoldenFile() throws IOException {
        Set<String> types = new TreeSet<>();
        for (Path file : goldenFiles().toList()) {
            types.add(camel(JsonMapper.shared()
                    .readTree(Files.readString(file))
                    .path("type")
                    .asString()));
        }
        assertThat(types)
                .containsAll(names(ReportEvent.class))
                .containsAll(names(CatalogueEvent.class))
                .containsAll(names(TaskEvent.class))
                .containsAll(names(RequestEvent.class))
                .containsAll(names(MatterEvent.class))
                .containsAll(names(ExportEvent.class));
    }

    static Stream<Path> goldenFiles() {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Class<?> root) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : root.getPermittedSubclasses()) {
            names.add(type.getSimpleName());
        }
        return names;
    }

    private static String camel(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String part : kebab.split("-")) {
            camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return camel.toString();
    }

    private static JsonNode document() {
        try {
            return JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(DOCUMENT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
