package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardpulse.acceptance.running.RunningDemo;

/** What an administrator imports during a test. */
final class Imported {

    private Imported() {}

    /** @param files content by the name of its part, such as {@code indicators} */
    static void into(RunningDemo demo, Map<String, String> files) throws IOException, InterruptedException {
        String body = files.entrySet().stream()
                .map(file -> part(file.getKey(), file.getValue()))
                .collect(Collectors.joining("", "", "--wardpulse--\r\n"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(demo.catalogue().resolve("/api/imports"))
                            .header("Authorization", "Bearer " + demo.tokens().of("quantri"))
                            .header("Content-Type", "multipart/form-data; boundary=wardpulse")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static String part(String name, String csv) {
        return """
                --wardpulse\r
                Content-Disposition: form-data; name="%1$s"; filename="%1$s.csv"\r
                Content-Type: text/csv; charset=UTF-8\r
                \r
                %2$s\r
                """.formatted(name, csv);
    }
}
