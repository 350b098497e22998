package vn.wardpulse.console.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.wire.Wire;

/** One other room over HTTP: the reader's token goes along, and a refusal comes back with its faults. */
final class Room {

    static final JsonMapper JSON = Wire.mapper()
            .rebuild()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final MediaType SPREADSHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** A file is read for as long as it takes, and a timeout would cut it off; one that stops for good is ended so. */
    private static final Duration LONGEST_FILE = Duration.ofHours(1);

    private final String name;
    private final RestClient http;
    private final RestClient files;

    Room(String name, URI url) {
        this.name = name;
        this.http = client(url, Duration.ofSeconds(20));
        this.files = client(url, LONGEST_FILE);
    }

    private static RestClient client(URI url, Duration patience) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
        requests.setReadTimeout(patience);
        return RestClient.builder()
                .baseUrl(url.toString())
                .requestFactory(requests)
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(JSON)))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw refused(response);
                })
                .build();
    }

    <T> T get(Access access, Function<UriBuilder, URI> address, Class<T> type) {
        return get(access, address, ParameterizedTypeReference.forType(type));
    }

    <T> T get(Access access, Function<UriBuilder, URI> address, ParameterizedTypeReference<T> type) {
        return answered(() ->
                http.get().uri(address).headers(h -> sign(h, access)).retrieve().body(type));
    }

    /** The answer with its headers. */
    <T> ResponseEntity<T> entity(Access access, Function<UriBuilder, URI> address, Class<T> type) {
        return answered(() ->
                http.get().uri(address).headers(h -> sign(h, access)).retrieve().toEntity(type));
    }

    <T> T send(
            String method,
            Access access,
            Function<UriBuilder, URI> address,
            @Nullable Long revision,
            MediaType kind,
            @Nullable Object body,
            Class<T> type) {
        return answered(() -> {
            var request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                    .uri(address)
                    .headers(h -> {
                        sign(h, access);
                        if (revision != null) {
                            h.setIfMatch("\"" + revision + "\"");
                        }
                    })
                    .contentType(kind);
            return (body == null ? request : request.body(body)).retrieve().body(type);
        });
    }

    /**
     * A spreadsheet.
     *
     * @param form what is sent, if anything is
     */
    byte[] file(
            String method,
            Access access,
            Function<UriBuilder, URI> address,
            String language,
            @Nullable Long revision,
            @Nullable Object form) {
        return answered(() -> {
            var request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                    .uri(address)
                    .headers(h -> {
                        sign(h, access);
                        h.setAccept(List.of(SPREADSHEET, MediaType.APPLICATION_PROBLEM_JSON));
                        h.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                        if (revision != null) {
                            h.setIfMatch("\"" + revision + "\"");
                        }
                    });
            return (form == null
                            ? request
                            : request.contentType(MediaType.MULTIPART_FORM_DATA).body(form))
                    .retrieve()
                    .body(byte[].class);
        });
    }

    /** A file of any length, which nobody holds in memory whole. */
    void stream(Access access, Function<UriBuilder, URI> address, Receiver receiver) {
        answered(() -> files.get()
                .uri(address)
                .headers(h -> {
                    sign(h, access);
                    h.setAccept(List.of(MediaType.ALL));
                })
                .exchangeForRequiredValue((request, response) -> {
                    if (response.getStatusCode().isError()) {
                        throw refused(response);
                    }
                    receiver.receive(response.getHeaders(), response.getBody());
                    return Boolean.TRUE;
                }));
    }

    private static void sign(HttpHeaders headers, Access access) {
        headers.setBearerAuth(access.token());
        headers.set("X-Correlation-Id", UUID.randomUUID().toString());
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
    }

    private <T> T answered(java.util.function.Supplier<@Nullable T> request) {
        try {
            T answer = request.get();
            if (answer == null) {
                throw new RoomSilent(name, new IOException("an empty answer"));
            }
            return answer;
        } catch (ResourceAccessException e) {
            throw new RoomSilent(name, e);
        }
    }

    /** What a problem+json says; other rooms' other answers carry their status alone. */
    private record Problem(
            @Nullable String detail,
            @Nullable String title,
            @Nullable List<Fault> faults) {}

    private static RoomRefused refused(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readAllBytes();
        Problem problem;
        try {
            problem = JSON.readValue(body, Problem.class);
        } catch (JacksonException e) {
            problem = new Problem(null, null, null);
        }
        String detail = problem.detail() != null ? problem.detail() : String.valueOf(problem.title());
        return new RoomRefused(
                response.getStatusCode(), detail, problem.faults() == null ? List.of() : problem.faults());
    }
}
