package vn.wardpulse.console.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * Passes reporting's stream on to the browser, byte by byte, with the reader's own token: browsers know no token. A
 * stream costs a virtual thread.
 */
@Controller
class Stream {

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);

    /** Browsers come back after so many milliseconds, with the id of the last change they have seen. */
    private static final byte[] RETRY = "retry: 1500\n\n".getBytes(StandardCharsets.UTF_8);

    private static final byte[] DOWN = "event: down\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

    private final Reporting reporting;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Stream(Reporting reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/luong")
    void pass(
            Access access,
            HttpServletResponse response,
            @RequestParam UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(reporting.stream(unit, period, after))
                .header("Authorization", "Bearer " + access.token())
                .header("Accept", "text/event-stream");
        if (seen != null && !seen.isBlank()) {
            request.header("Last-Event-ID", seen);
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        out.write(RETRY);
        out.flush();
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                copy(answer.statusCode(), in, out);
            }
        } catch (IOException e) {
            LOG.debug("stream of {} ended: {}", unit, e.toString());
        }
    }

    private static void copy(int status, InputStream in, OutputStream out) throws IOException {
        if (status != 200) {
            out.write(DOWN);
            out.flush();
            return;
        }
        byte[] chunk = new byte[8192];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            out.flush();
        }
    }
}
