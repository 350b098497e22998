package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A query whose rows were streamed and not closed keeps its connection; the pool has eight of them. */
@ReportingTest
class ConnectionsTest {

    private static final List<String> QUESTIONS = List.of(
            "/api/units/004/periods/2023-08",
            "/api/cells?under=004&period=2023-08",
            "/api/comparisons?unit=004&period=2023-08",
            "/api/standings?under=004&period=2023-08",
            "/api/activity?under=004",
            "/api/explanations?unit=004&indicator=MONTH-SUM-SUM-FLOW&period=2023-08");

    private static final int LASTING = 2;

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    DataSource source;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    @Test
    void areGivenBackByEveryQuestion() throws Exception {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        Api api = Api.person(port, "004", "analyst");
        for (String question : QUESTIONS) {
            for (int time = 0; time < 2 * pool.getMaximumPoolSize(); time++) {
                assertThat(api.status(question)).as(question).isEqualTo(200);
            }
            assertIdle(pool, question);
        }
        for (int time = 0; time < 2 * pool.getMaximumPoolSize(); time++) {
            try (StreamReader stream = StreamReader.open(api, "/api/stream?under=004", "Last-Event-ID", "1")) {
                assertThat(stream.status()).isEqualTo(200);
            }
        }
        assertIdle(pool, "/api/stream");
    }

    /** Those that listen for changes and carry events to the log stay out; others come back when they are done. */
    private static void assertIdle(HikariDataSource pool, String after) {
        Awaitility.await(after)
                .atMost(Duration.ofSeconds(30))
                .until(() -> pool.getHikariPoolMXBean().getActiveConnections() <= LASTING);
    }
}
