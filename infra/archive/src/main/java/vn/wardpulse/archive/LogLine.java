package vn.wardpulse.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;

/**
 * A record of the log as one line of JSON. Its value stands in it as it stands in the log, byte for byte, as the last
 * member of the line; what is no JSON stands there as {@code bytes}, in Base64.
 *
 * @param position of the event; 0 where the value is none that has one
 */
@SuppressWarnings("ArrayRecordComponent") // as it goes over the wire; lines are never compared
record LogLine(
        long position,
        int partition,
        Instant timestamp,
        @Nullable String key,
        List<Header> headers,
        byte @Nullable [] value) {

    private static final String VALUE = "value";
    private static final String BYTES = "bytes";

    static LogLine of(ConsumerRecord<String, byte[]> record) {
        return new LogLine(
                position(record.value()),
                record.partition(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                List.of(record.headers().toArray()),
                record.value());
    }

    /** Of the event that these bytes are; 0 if they are none. */
    static long position(byte @Nullable [] value) {
        if (value == null) {
            return 0;
        }
        try {
            return Wire.mapper().readTree(value).path("head").path("position").asLong(0);
        } catch (JacksonException e) {
            return 0;
        }
    }

    ProducerRecord<String, byte[]> record(String topic) {
        return new ProducerRecord<>(topic, partition, timestamp.toEpochMilli(), key, value, headers);
    }

    /** With a line break at its end. */
    byte[] line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(value == null ? 256 : value.length + 256);
        byte[] head = head();
        // The head is an object; its closing brace makes way for the value.
        line.write(head, 0, head.length - 1);
        byte[] bytes = value;
        if (bytes == null || isOneLineOfJson(bytes)) {
            line.writeBytes(",\"value\":".getBytes(StandardCharsets.US_ASCII));
            line.writeBytes(bytes == null ? "null".getBytes(StandardCharsets.US_ASCII) : bytes);
        } else {
            line.writeBytes(",\"bytes\":\"".getBytes(StandardCharsets.US_ASCII));
            line.writeBytes(Base64.getEncoder().encode(bytes));
            line.write('"');
        }
        line.writeBytes("}\n".getBytes(StandardCharsets.US_ASCII));
        return line.toByteArray();
    }

    private byte[] head() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (JsonGenerator out = Wire.mapper().createGenerator(head)) {
            out.writeStartObject();
            if (position > 0) {
                out.writeNumberProperty("position", position);
            }
            out.writeNumberProperty("partition", partition);
            out.writeStringProperty("timestamp", timestamp.toString());
            if (key != null) {
                out.writeStringProperty("key", key);
            }
            out.writeArrayPropertyStart("headers");
            for (Header header : headers) {
                out.writeStartObject();
                out.writeStringProperty("name", header.key());
                if (header.value() != null) {
                    out.writeStringProperty("value", new String(header.value(), StandardCharsets.UTF_8));
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return head.toByteArray();
    }

    /** Strictly UTF-8 besides, so that what is read is what was written. */
    private static boolean isOneLineOfJson(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n' || b == '\r') {
                return false;
            }
        }
        if (bytes.length == 0 || bytes[0] != '{' || bytes[bytes.length - 1] != '}') {
            return false;
        }
        try (JsonParser in = Wire.mapper().createParser(bytes)) {
            in.nextToken();
            in.skipChildren();
            return in.nextToken() == null
                    && Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
        } catch (JacksonException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException if that is no such line */
    static LogLine read(byte[] line) {
        long position = 0;
        int partition = -1;
        Instant timestamp = null;
        String key = null;
        List<Header> headers = new ArrayList<>();
        byte[] value = null;
        boolean ended = false;
        try (JsonParser in = Wire.mapper().createParser(line)) {
            demand(in.nextToken() == JsonToken.START_OBJECT);
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                demand(!ended);
                JsonToken token = in.nextToken();
                switch (name) {
                    case "position" -> position = in.getLongValue();
                    case "partition" -> partition = in.getIntValue();
                    case "timestamp" -> timestamp = Instant.parse(in.getString());
                    case "key" -> key = in.getString();
                    case "headers" -> {
                        JsonNode list = in.readValueAsTree();
                        list.forEach(header -> headers.add(header(header)));
                    }
                    case BYTES -> {
                        value = Base64.getDecoder().decode(in.getString());
                        ended = true;
                    }
                    case VALUE -> {
                        int begin = (int) in.currentTokenLocation().getByteOffset();
                        in.skipChildren();
                        value = token == JsonToken.VALUE_NULL ? null : Arrays.copyOfRange(line, begin, line.length - 1);
                        ended = true;
                    }
                    default -> throw new IllegalArgumentException("a member “%s”".formatted(name));
                }
            }
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
        if (timestamp == null || partition < 0 || !ended) {
            throw new IllegalArgumentException("partition, timestamp or value is missing");
        }
        return new LogLine(position, partition, timestamp, key, headers, value);
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not as a line of the log is");
        }
    }

    private static Header header(JsonNode header) {
        JsonNode value = header.path("value");
        return new RecordHeader(
                header.path("name").asString(),
                value.isMissingNode() ? null : value.asString().getBytes(StandardCharsets.UTF_8));
    }
}
