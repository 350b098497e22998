package vn.wardpulse.catalogue.imports;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.catalogue.CatalogueApplication;
import vn.wardpulse.catalogue.ReadTopics;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.testing.TestDatabase;

/** A catalogue that ends after its commit and before anything is published has lost nothing. */
class CrashTest {

    private static final Cause CAUSE =
            new Cause(Instant.parse("2023-10-12T05:00:00Z"), EventHead.SYSTEM, new UUID(0, 1));

    @Test
    void whatIsCommittedIsPublishedByTheNextStart() {
        DatabaseAccess database = TestDatabase.fresh("catalogue");
        try (TestBroker broker = TestBroker.fresh()) {
            long events;
            try (ConfigurableApplicationContext room = start(database, "localhost:1")) {
                room.getBean(Imports.class).take(Files.shipped().all(), CAUSE, "upload");
                events = waiting(room);
            }
            assertThat(events).isEqualTo(ImportTest.EVENTS);

            try (ConfigurableApplicationContext room = start(database, broker.bootstrapServers())) {
                await().atMost(60, SECONDS).until(() -> waiting(room), waiting -> waiting == 0);
            }

            List<Long> positions = ReadTopics.positions(broker.bootstrapServers());
            assertThat(positions)
                    .isEqualTo(LongStream.rangeClosed(1, events).boxed().toList());
        }
    }

    private static ConfigurableApplicationContext start(DatabaseAccess database, String brokers) {
        return new SpringApplicationBuilder(CatalogueApplication.class)
                .properties("spring.config.name=catalogue")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + brokers);
    }

    private static long waiting(ConfigurableApplicationContext room) {
        Long waiting = room.getBean(JdbcTemplate.class).queryForObject("select count(*) from outbox", Long.class);
        return waiting == null ? 0 : waiting;
    }
}
