package vn.wardpulse.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Starts alone, with every other room down, and lets nobody in who has not signed in. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=console",
            "wardpulse.issuer=http://localhost:9",
            "wardpulse.console.client-secret=only-for-this-test"
        })
class ConsoleApplicationTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void sendsStrangersToSignInWithProofKey() throws Exception {
        HttpResponse<String> first = get("/viec-can-lam");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(location(first)).endsWith("/oauth2/authorization/console");
        HttpResponse<String> second = get("/oauth2/authorization/console");
        assertThat(location(second))
                .startsWith("http://localhost:9/oauth2/authorize?")
                .contains("client_id=console")
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=http://localhost:" + port + "/login/oauth2/code/console");
        assertThat(first.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("WP_CONSOLE=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void tellsScriptsThatTheSessionIsOver() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/dieu-hanh/manh?unit=004&period=2023"))
                .header("X-Requested-With", "wardpulse")
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(get("/luong?unit=004").statusCode()).isEqualTo(401);
    }

    @Test
    void servesItsOwnStylesUnderAStrictPolicy() throws Exception {
        HttpResponse<String> css = get("/assets/console.css");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.body()).contains("Be Vietnam Pro");
        assertThat(css.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe-inline"));
        assertThat(get("/assets/fonts/be-vietnam-pro-vietnamese-400.woff2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void isHealthyByItself() throws Exception {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
    }

    @Test
    void ownsNothing() {
        assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
        assertThat(context.containsBean("kafkaTemplate")).isFalse();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
