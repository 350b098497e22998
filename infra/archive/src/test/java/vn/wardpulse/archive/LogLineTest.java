package vn.wardpulse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the log comes back as it stood there, byte for byte, also what is no event. */
class LogLineTest {

    private static final Instant AT = Instant.parse("2023-03-14T07:00:00.123Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"x\",\"head\":{\"position\":12},\"name\":\"Phường Bồ Đề\",\"value\":\"1.50\"}",
                "{ \"head\" : { \"position\" : 12 } , \"n\" : 1.500, \"s\":\"a\\u0110 \\/\" }",
                "{}",
                "",
                "no JSON",
                "{\"head\":{\"position\":3}",
                "{\"a\":1}\n{\"b\":2}",
                "{\"a\":1} {\"b\":2}",
                "[1,2]",
                "\"text\""
            })
    void valueComesBackAsItWas(String value) {
        LogLine read = read(line(value.getBytes(UTF_8)));

        assertThat(read.value()).isEqualTo(value.getBytes(UTF_8));
        assertThat(read.position()).isEqualTo(LogLine.position(value.getBytes(UTF_8)));
        assertThat(read.partition()).isEqualTo(3);
        assertThat(read.timestamp()).isEqualTo(AT);
        assertThat(read.key()).isEqualTo("00139");
        assertThat(read.headers()).containsExactly(new RecordHeader("correlation", "c-1".getBytes(UTF_8)));
    }

    @Test
    void bytesThatAreNoTextComeBackToo() {
        byte[] value = {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'};
        assertThat(read(line(value)).value()).isEqualTo(value);
    }

    @Test
    void nothingStaysNothing() {
        LogLine read = read(new LogLine(0, 1, AT, null, List.of(), null));
        assertThat(read.value()).isNull();
        assertThat(read.key()).isNull();
        assertThat(read.headers()).isEmpty();
    }

    @Test
    void anEventIsOneLineThatAnybodyCanRead() {
        String event = "{\"type\":\"report-approved\",\"version\":1,\"head\":{\"position\":12}}";
        assertThat(new String(line(event.getBytes(UTF_8)).line(), UTF_8)).isEqualTo("""
                {"position":12,"partition":3,"timestamp":"2023-03-14T07:00:00.123Z","key":"00139",\
                "headers":[{"name":"correlation","value":"c-1"}],"value":%s}
                """.formatted(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"partition\":1,\"timestamp\":\"2023-03-14T07:00:00Z\"}",
                "{\"partition\":1,\"timestamp\":\"yesterday\",\"value\":null}",
                "{\"partition\":1,\"timestamp\":\"2023-03-14T07:00:00Z\",\"value\":null,\"more\":1}",
                "no JSON"
            })
    void whatIsNoLineIsRefused(String line) {
        assertThatThrownBy(() -> LogLine.read(line.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    private static LogLine line(byte @Nullable [] value) {
        return new LogLine(
                LogLine.position(value),
                3,
                AT,
                "00139",
                List.of(new RecordHeader("correlation", "c-1".getBytes(UTF_8))),
                value);
    }

    private static LogLine read(LogLine written) {
        byte[] line = written.line();
        assertThat(line).endsWith('\n').containsOnlyOnce('\n');
        return LogLine.read(java.util.Arrays.copyOf(line, line.length - 1));
    }
}
