package vn.wardpulse.rollup;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import vn.wardpulse.testing.TestBroker;

/** The room as it runs: real broker, exactly once, state on disk. */
record Room(ConfigurableApplicationContext context) implements AutoCloseable {

    static Room start(TestBroker broker, String applicationId, Path state) {
        return new Room(new SpringApplicationBuilder(RollupApplication.class)
                .properties("spring.config.name=rollup")
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--wardpulse.rollup.application-id=" + applicationId,
                        "--wardpulse.rollup.state-dir=" + state));
    }

    String health(String group) {
        return get("/actuator/health/" + group);
    }

    String metrics() {
        return get("/actuator/prometheus");
    }

    private String get(String path) {
        String body = RestClient.create(
                        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }

    @Override
    public void close() {
        context.close();
    }
}
