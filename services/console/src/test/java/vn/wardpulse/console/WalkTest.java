package vn.wardpulse.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.wardpulse.console.walk.Walk;

/** In a demonstration those who look over others may have the clock walk on; those who report see the day only. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=console",
            "wardpulse.issuer=http://localhost:9",
            "wardpulse.console.catalogue-url=http://localhost:9",
            "wardpulse.console.client-secret=only-for-this-test"
        })
@Import(SignedInAs.Sessions.class)
class WalkTest {

    private static final LocalDate BEGINNING = LocalDate.of(2023, 10, 12);
    private static final LocalDate END = LocalDate.of(2024, 7, 12);

    /** A clock that is where it is wanted at once. */
    static final class Clockwork implements Walk {

        private LocalDate today = BEGINNING;
        private @Nullable LocalDate towards;

        @Override
        public synchronized State state() {
            return new State(today, towards, END);
        }

        @Override
        public synchronized boolean goOnTo(LocalDate day) {
            if (towards != null || !day.isAfter(today) || day.isAfter(END)) {
                return false;
            }
            today = day;
            return true;
        }

        @Override
        public void await(Duration patience) {
            // it is there
        }

        synchronized void begin(@Nullable LocalDate onItsWayTo) {
            today = BEGINNING;
            towards = onItsWayTo;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Demonstrated {

        @Bean
        Clockwork walk() {
            return new Clockwork();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Clockwork clock;

    @BeforeEach
    void begin() {
        clock.begin(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"district-leadership", "standing-body", "analyst", "administrator"})
    void walksOnForThoseWhoLookOverOthersAndComesBackToTheirPage(String role) throws Exception {
        HttpResponse<String> answer = walk(role, "den=2023-10-13&ve=/tien-do?period%3D2023-10");
        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/tien-do?period=2023-10"));
        assertThat(clock.state().today()).isEqualTo(LocalDate.of(2023, 10, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ward-officer", "ward-leader"})
    void standsStillForThoseWhoReport(String role) throws Exception {
        assertThat(walk(role, "den=2023-10-13").statusCode()).isEqualTo(404);
        assertThat(clock.state().today()).isEqualTo(BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-12", "2023-10-11", "2024-07-13", "tomorrow", ""})
    void refusesDaysThatItCannotGoTo(String day) throws Exception {
        assertThat(walk("administrator", "den=" + day).statusCode()).isBetween(302, 303);
        assertThat(clock.state().today()).isEqualTo(BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "https://example.org/", "/\\example.org"})
    void neverLeadsElsewhere(String page) throws Exception {
        HttpResponse<String> answer =
                walk("administrator", "den=2023-10-13&ve=" + java.net.URLEncoder.encode(page, StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("example.org"));
    }

    @Test
    void theBarSaysTheDayAndOffersLaterOnes() throws Exception {
        assertThat(page("administrator"))
                .contains("hôm nay là 12/10/2023")
                .contains("value=\"2023-10-13\"")
                .contains("value=\"2023-11-12\"")
                .contains("value=\"2024-07-12\"");
        clock.begin(END);
        assertThat(page("administrator")).contains("đang đi tới 12/07/2024").doesNotContain("value=\"2023-10-13\"");
    }

    /** The only page that shows without the other rooms. */
    private String page(String role) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/danh-muc"))
                                .header(SignedInAs.HEADER, role)
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> walk(String role, String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/trinh-dien"))
                        .header(SignedInAs.HEADER, role)
                        .header("X-CSRF-TOKEN", SignedInAs.formToken())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
