package vn.wardpulse.model.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
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

    /** The same with the views' rows as arrays: the names of their fields would be three quarters of them. */
    private static final JsonMapper ROWS = MAPPER.rebuild()
            .addMixIn(Cell.class, CellRow.class)
            .addMixIn(ChannelTotal.class, Row.class)
            .addMixIn(Total.class, Row.class)
            .addMixIn(TargetInForce.class, Row.class)
            .addMixIn(ThemeScore.class, Row.class)
            .addMixIn(Completeness.class, Row.class)
            .build();

    /** Components in the order of the record's declaration, which is the contract. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface Row {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface CellRow extends WireModule.BrokenDown {}

    private Wire() {}

    /** The mapper of the contract; to be used wherever these types meet JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The same for what is cut out of a view as it stands in its topic, where rows are arrays. */
    public static JsonMapper rows() {
        return ROWS;
    }

    /** Codec of an event type, or of all types under a sealed one; types are named after their records. */
    static <E> Codec<E> events(Class<E> root) {
        Map<String, Class<? extends E>> types = new TreeMap<>();
        leaves(root).forEach(type -> types.put(kebab(type.getSimpleName()), type));
        return new Codec<>() {
            @Override
            public byte[] write(E event) {
                return MAPPER.writeValueAsBytes(
                        new Tagged(kebab(event.getClass().getSimpleName()), 1, event));
            }

            @Override
            public E read(byte[] bytes) {
                return tagged(MAPPER, bytes, 1, types);
            }
        };
    }

    /** Codec of a view, which is the only type in its topic. What it has many of stands in rows, without names. */
    static <V> Codec<V> view(String type, int version, Class<V> shape) {
        return new Codec<>() {
            @Override
            public byte[] write(V value) {
                return ROWS.writeValueAsBytes(new Tagged(type, version, value));
            }

            @Override
            public V read(byte[] bytes) {
                return tagged(ROWS, bytes, version, Map.of(type, shape));
            }
        };
    }

    /** One object whose first two fields are these. */
    private record Tagged(
            String type, int version, @JsonUnwrapped Object value) {}

    /** Read in one go: the leading type says what the rest is bound to. */
    private static <T> T tagged(
            ObjectMapper mapper, byte[] bytes, int version, Map<String, ? extends Class<? extends T>> types) {
        try (JsonParser in = mapper.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableEvent("not a JSON object");
            }
            String type = "type".equals(in.nextName()) ? in.nextStringValue() : null;
            Class<? extends T> known = type == null ? null : types.get(type);
            if (known == null) {
                throw new UnreadableEvent("leading type '%s': one of %s".formatted(type, types.keySet()));
            }
            int found = "version".equals(in.nextName()) ? in.nextIntValue(0) : 0;
            if (found != version) {
                throw new UnreadableEvent("%s version %d: version %d is known".formatted(type, found, version));
            }
            in.nextToken();
            T value = mapper.readerFor(known).readValue(in);
            if (value == null || in.nextToken() != null) {
                throw new UnreadableEvent("%s version %d: not one JSON object".formatted(type, version));
            }
            return value;
        } catch (JacksonException e) {
            throw new UnreadableEvent("not as its type and version say: " + e.getOriginalMessage(), e);
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
