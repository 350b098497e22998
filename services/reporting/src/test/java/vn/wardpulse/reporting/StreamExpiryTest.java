package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A stream lives no longer than the token that opened it. */
@ReportingTest
@Import(StreamExpiryTest.LastMoment.class)
class StreamExpiryTest {

    @LocalServerPort
    int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class LastMoment {

        /** A moment before the test's tokens run out. */
        @Bean
        Clock wallClock() {
            return Clock.fixed(Instant.ofEpochMilli(253_370_764_800_000L - 600), ZoneOffset.UTC);
        }
    }

    @Test
    void ends_with_its_token() throws Exception {
        try (StreamReader reader = StreamReader.open(Api.person(port, null, "administrator"), "/api/stream")) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.next(event -> true).name()).isEqualTo("end");
        }
    }
}
