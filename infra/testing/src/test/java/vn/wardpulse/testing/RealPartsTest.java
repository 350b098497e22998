package vn.wardpulse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@Import(RealParts.class)
@TestPropertySource(properties = {"spring.config.name=submission", "wardpulse.test.fresh-broker=true"})
class RealPartsTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    KafkaConnectionDetails broker;

    @Test
    void givesTheRoomItsOwnRoleInAnEmptyDatabase() throws Exception {
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            assertThat(connection.getSchema()).isEqualTo("submission");
        }
        assertThat(TestDatabase.fresh("submission").url()).isNotEqualTo(database.getJdbcUrl());
    }

    @Test
    void givesABroker() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.getBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("topic", 1, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).containsExactly("topic");
        }
        assertThat(TestBroker.shared().bootstrapServers())
                .isNotEqualTo(broker.getBootstrapServers().getFirst());
    }
}
