package vn.wardpulse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role and reach at every endpoint of a room, and no endpoint left out: what the access test of a room extends,
 * which says what doors there are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AccessMatrix {

    private final WholeRoom room;
    private final Map<String, Door> doors;
    private final Map<String, String> readers;

    /**
     * @param room that runs while the tests do
     * @param doors all that it has, by endpoint: {@code GET /api/units/{id}}
     * @param readers the tokens of those who come to each, by who they are
     */
    protected AccessMatrix(WholeRoom room, Map<String, Door> doors, Map<String, String> readers) {
        this.room = room;
        this.doors = doors;
        this.readers = readers;
    }

    /** What somebody may be answered who is not turned away. */
    protected abstract Set<Integer> inside(String endpoint);

    /** The id of something that the one who knocks has, where a door leads to it. */
    protected String own(@Nullable String token) {
        throw new IllegalStateException("no door is said to lead to what is one's own");
    }

    protected Answer knock(String endpoint, Door door, @Nullable String token) {
        String path = door.path().contains("{id}") ? door.path().replace("{id}", own(token)) : door.path();
        return room.send(token, verb(endpoint), path, door.body(), Map.of());
    }

    protected static String verb(String endpoint) {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    @Test
    void noEndpointIsLeftOut() {
        Set<String> endpoints = new TreeSet<>();
        room.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("vn.wardpulse")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        mapping.getPatternValues().forEach(path -> endpoints.add(verb + " " + path)));
                    }
                });
        assertThat(endpoints).isEqualTo(new TreeSet<>(doors.keySet()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void everyDoorOpensForWhomItShould(String endpoint, String reader) {
        Door door = Objects.requireNonNull(doors.get(endpoint));
        Answer answer = knock(endpoint, door, readers.get(reader));
        if (door.open().contains(reader)) {
            assertThat(answer.status()).as(answer.body().toString()).isIn(inside(endpoint));
        } else {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(403);
            assertThat(answer.codes()).containsExactly("out-of-reach");
        }
    }

    Stream<Arguments> matrix() {
        return doors.keySet().stream()
                .sorted()
                .flatMap(endpoint -> readers.keySet().stream().map(reader -> arguments(endpoint, reader)));
    }

    @Test
    void nobodyComesInWithoutAGoodToken() {
        TestTokens tokens = TestTokens.shared();
        doors.forEach((endpoint, door) -> {
            assertThat(knock(endpoint, door, null).status()).as(endpoint).isEqualTo(401);
            assertThat(knock(endpoint, door, tokens.forged("quantri", null, "administrator"))
                            .status())
                    .as(endpoint)
                    .isEqualTo(401);
            assertThat(knock(endpoint, door, tokens.idToken("quantri", null, "administrator"))
                            .status())
                    .as("%s with an id token", endpoint)
                    .isEqualTo(401);
        });
    }
}
