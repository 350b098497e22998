package vn.wardpulse.frozen;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.model.wire.Wire;

/**
 * One way to write a value as JSON, whoever writes it: RFC 8785 (JSON Canonicalization Scheme). Numbers are whole ones
 * here; every figure is text.
 */
public final class Canonical {

    private static final JsonMapper JSON = Wire.mapper();

    private Canonical() {}

    /** @throws IllegalArgumentException if the value holds a number that is not whole, or too large to be sure of */
    public static byte[] bytes(Object value) {
        return text(JSON.valueToTree(value)).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, text);
            case ARRAY -> array(value, text);
            case STRING -> string(value.asString(), text);
            case NUMBER -> number(value, text);
            default -> text.append(value);
        }
    }

    /** Names in the order of their UTF-16 code units, which is that of Java's strings. */
    private static void object(JsonNode value, StringBuilder text) {
        Map<String, JsonNode> fields = new TreeMap<>();
        value.forEachEntry(fields::put);
        text.append('{');
        for (Iterator<Map.Entry<String, JsonNode>> rest = fields.entrySet().iterator(); rest.hasNext(); ) {
            Map.Entry<String, JsonNode> field = rest.next();
            string(field.getKey(), text);
            text.append(':');
            write(field.getValue(), text);
            if (rest.hasNext()) {
                text.append(',');
            }
        }
        text.append('}');
    }

    private static void array(JsonNode value, StringBuilder text) {
        text.append('[');
        for (int n = 0; n < value.size(); n++) {
            if (n > 0) {
                text.append(',');
            }
            write(value.get(n), text);
        }
        text.append(']');
    }

    private static void number(JsonNode value, StringBuilder text) {
        // What a double holds exactly is written alike by everybody.
        if (!value.canConvertToExactIntegral() || Math.abs(value.asLong()) >= 1L << 53) {
            throw new IllegalArgumentException("%s is no whole number below 2^53".formatted(value));
        }
        text.append(value.asLong());
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (int n = 0; n < value.length(); n++) {
            char c = value.charAt(n);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
