package vn.wardpulse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicSetup;

class TopicSetupTest {

    @TempDir
    Path directory;

    @Test
    void bringsTopicsOfAnEarlierContractIntoLine() throws Exception {
        String units = Topics.UNITS.name();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            TopicSetup.ensure(
                    broker.bootstrapServers(),
                    List.of(new NewTopic(units, Topics.PARTITIONS, (short) 1)
                            .configs(Map.of("cleanup.policy", "compact"))));

            TopicSetup.ensure(broker.bootstrapServers(), 1);

            Config kept = config(broker, units);
            assertThat(kept.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(kept.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config(broker, Topics.EXPORTS.name()).get("retention.ms").value())
                    .as("what is delivered is kept elsewhere")
                    .isEqualTo(Long.toString(Duration.ofDays(14).toMillis()));
            assertThat(config(broker, Topics.GENERATIONS.name())
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    private static Config config(EmbeddedBroker broker, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
        }
    }
}
