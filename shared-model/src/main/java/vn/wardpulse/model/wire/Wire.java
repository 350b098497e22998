package vn.wardpulse.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.model.wire.Topic.Codec;

/**
 * JSON as the rooms speak it, on topics and over HTTP: ids and periods as text, decimals as text and never in
 * scientific notation, times in ISO 8601, absent instead of null.
 *
 * <p>Events and views lead with an explicit {@code type} and {@code version}. A new version of a type is a new entry
 * here; the old one stays readable for ever.
 */
public final class Wire {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new WireModule())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Wire() {}

    /** The mapper of the contract; to be used wherever these types meet JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Codec of an event type, or of all types under a sealed one; types are named after their records. */
    static <E> Codec<E> events(Class<E> root) {
        Map<String, Class<? extends E>> types = new TreeMap<>();
        leaves(root).forEach(type -> types.put(kebab(type.getSimpleName()), type));
        return new Codec<>() {
            @Override
            public byte[] write(E event) {
                return tagged(kebab(event.getClass().getSimpleName()), 1, event);
            }

            @Override
            public E read(byte[] bytes) {
                ObjectNode node = tree(bytes);
                String type = node.path("type").asString("");
                Class<? extends E> known = types.get(type);
                if (known == null) {
                    throw new UnreadableEvent("type '%s': one of %s".formatted(type, types.keySet()));
                }
                return value(node, type, 1, known);
            }
        };
    }

    /** Codec of a view, which is the only type in its topic. */
    static <V> Codec<V> view(String type, int version, Class<V> shape) {
        return new Codec<>() {
            @Override
            public byte[] write(V value) {
                return tagged(type, version, value);
            }

            @Override
            public V read(byte[] bytes) {
                return value(tree(bytes), type, version, shape);
            }
        };
    }

    private static byte[] tagged(String type, int version, Object value) {
        return MAPPER.writeValueAsBytes(new Tagged(type, version, value));
    }

    /** One object whose first two fields are these. */
    private record Tagged(
            String type, int version, @JsonUnwrapped Object value) {}

    private static ObjectNode tree(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new UnreadableEvent("not JSON", e);
        }
        throw new UnreadableEvent("not a JSON object");
    }

    private static <T> T value(ObjectNode node, String type, int version, Class<T> shape) {
        if (!type.equals(node.path("type").asString("")) || node.path("version").asInt(0) != version) {
            throw new UnreadableEvent("%s version %s: %s version %d is known"
                    .formatted(node.path("type"), node.path("version"), type, version));
        }
        node.remove(List.of("type", "version"));
        try {
            return MAPPER.treeToValue(node, shape);
        } catch (JacksonException e) {
            throw new UnreadableEvent("%s version %d: %s".formatted(type, version, e.getOriginalMessage()), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E> Stream<Class<? extends E>> leaves(Class<E> root) {
        if (!root.isSealed()) {
            return Stream.of(root);
        }
        return Stream.of(root.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(type -> (Class<? extends E>) type);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
