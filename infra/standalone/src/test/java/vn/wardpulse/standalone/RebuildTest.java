package vn.wardpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.wardpulse.standalone.demo.SignIn;

/** What the command makes of reporting's answers. */
class RebuildTest {

    private record Answer(int status, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private HttpServer reporting;
    private int signedIn;

    @BeforeEach
    void start() throws IOException {
        reporting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        reporting.createContext("/api/generations", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            Answer answer = answers.size() > 1 ? answers.pop() : answers.getFirst();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        reporting.start();
    }

    @AfterEach
    void stop() {
        reporting.stop(0);
    }

    private void run(Answer... given) {
        answers.addAll(Arrays.asList(given));
        Administrator administrator = new Administrator(() -> new SignIn.Granted("token-" + ++signedIn, "", 300));
        new Rebuild(URI.create("http://localhost:" + reporting.getAddress().getPort()), administrator, told::add).run();
    }

    private static Answer asked() {
        return new Answer(202, "{\"request\":\"r\"}");
    }

    private static Answer generation(String state, boolean shown, long taken) {
        return new Answer(200, """
                [{"number":2,"state":"%s","shown":%s,"reason":"asked","request":"r","taken":%d,"records":200},
                 {"number":1,"state":"complete","shown":%s,"reason":"first","taken":0,"records":0}]""".formatted(state, shown, taken, !shown));
    }

    @Test
    void tellsHowFarItIsUntilItIsShown() {
        run(
                asked(),
                new Answer(200, "[]"),
                generation("building", false, 50),
                generation("building", false, 50),
                new Answer(401, ""),
                generation("building", false, 150),
                new Answer(503, ""),
                generation("complete", false, 200),
                generation("complete", true, 200));
        assertThat(told)
                .containsExactly(
                        "The log has the request r",
                        "Generation 2: 25 % of 200 records read",
                        "Generation 2: 75 % of 200 records read",
                        "Reporting does not answer at the moment",
                        "Generation 2 is shown");
        assertThat(tokens).contains("Bearer token-1", "Bearer token-2").hasSize(9);
    }

    @Test
    void saysWhyItCameToNothing() {
        assertThatThrownBy(() -> run(new Answer(403, "")))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("an administrator");
        answers.clear();
        assertThatThrownBy(() -> run(new Answer(503, "")))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("does not answer");
        answers.clear();
        assertThatThrownBy(() -> run(asked(), generation("retired", false, 10)))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("given up");
    }
}
