package vn.wardpulse.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.Visitor;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/** What goes to submission, and what of its answer is taken up. */
class SubmissionsTest {

    private static final String ANSWER = """
            {"obligation":{"unit":"00139","form":"COM-M","period":"2023-09","windowLast":"2023-09-14","state":"draft",
              "version":0,"overdue":false},
             "revision":2,"narrative":"Khó khăn: …","latestVersion":0,"draft":true,"may":["save"],
             "figures":[{"indicator":"COM-01","figure":{"kind":"amount","value":"12"},
               "channels":[{"channel":"RADIO","figure":{"kind":"amount","value":"12"}}]}],
             "faults":[{"code":"channel-required","where":"figures/COM-01/channels/MEETING","vi":"…","en":"…"}]}
            """;

    private final AtomicReference<String> received = new AtomicReference<>("");
    private HttpServer room;

    @BeforeEach
    void open() throws IOException {
        room = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        room.createContext("/", this::answer);
        room.start();
    }

    @AfterEach
    void close() {
        room.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void figuresGoAndComeWithTheirChannels() {
        URI url = URI.create("http://localhost:" + room.getAddress().getPort());
        Submissions submissions =
                new Submissions(new ConsoleSettings(url, url, url, url, url, url, Duration.ofSeconds(1)));
        Figure twelve = new Figure.Amount(new BigDecimal("12"));
        ReportedFigure figure = new ReportedFigure(
                new IndicatorCode("COM-01"),
                twelve,
                null,
                List.of(new ChannelFigure(new ChannelCode("RADIO"), twelve)));

        ReportState saved = submissions.saveDraft(
                new Access(new Visitor("bode.canbo", "", Set.of("ward-officer"), new UnitId("00139")), "token"),
                new Obligation(new UnitId("00139"), new FormCode("COM-M"), Period.month(2023, 9)),
                1,
                new Contents(List.of(figure), ""));

        JsonNode line = Room.JSON.readTree(received.get()).at("/figures/0");
        assertThat(line.at("/channels/0/channel").asString()).isEqualTo("RADIO");
        assertThat(line.at("/channels/0/figure/value").asString()).isEqualTo("12");
        assertThat(saved.figures()).containsExactly(figure);
        assertThat(Room.JSON.readTree(received.get()).path("narrative").asString())
                .as("none, and not left out")
                .isEqualTo("");
        assertThat(saved.text()).isEqualTo("Khó khăn: …");
        assertThat(saved.faults())
                .extracting(Fault::indicator, Fault::channel)
                .containsExactly(tuple("COM-01", "MEETING"));
    }
}
