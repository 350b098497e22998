package vn.wardpulse.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.testing.TestTokens;

/** Calls the room over HTTP with a token. Answers are taken as they come. */
public final class Api {

    private final RestClient client;

    public Api(int port) {
        this.client = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    public record Answer(int status, JsonNode body) {}

    public static String administrator() {
        return TestTokens.shared().person("quantri", null, "administrator");
    }

    public Answer get(String address) {
        return call(HttpMethod.GET, address, administrator(), null);
    }

    public Answer upload(String address, Map<String, byte[]> files) {
        return call(HttpMethod.POST, address, administrator(), files);
    }

    /** Posts JSON. */
    public Answer say(String address, @Nullable String token, String json) {
        RestClient.RequestBodySpec request = client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return answered(request);
    }

    public Answer call(HttpMethod method, String address, @Nullable String token, @Nullable Map<String, byte[]> files) {
        RestClient.RequestBodySpec request = client.method(method).uri(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (files != null) {
            MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
            files.forEach((name, content) -> parts.add(name, new ByteArrayResource(content) {
                @Override
                public String getFilename() {
                    return name + ".csv";
                }
            }));
            request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts);
        }
        return answered(request);
    }

    private static Answer answered(RestClient.RequestBodySpec request) {
        ResponseEntity<String> answer = request.retrieve().toEntity(String.class);
        String body = answer.getBody();
        boolean json = body != null && (body.startsWith("{") || body.startsWith("["));
        return new Answer(
                answer.getStatusCode().value(),
                json ? Wire.mapper().readTree(body) : Wire.mapper().valueToTree(String.valueOf(body)));
    }
}
