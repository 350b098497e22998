package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.export.ExportPart;

/** The files are what stands in logs: each must be written, and read back, byte for byte. */
class ExportGoldenTest {

    private static final UUID FILE = new UUID(3, 1);
    private static final String TEXT = "unit;2023-10\n00139;46\n";

    private static final Map<String, ExportEvent> EVENTS = Map.of(
            "export-part.1",
            new ExportPart(head(11), FILE, 0, TEXT.getBytes(StandardCharsets.UTF_8)),
            "export-made.1",
            made(12, "thang/10", List.of("lanhdao.longbien"), List.of(new UUID(2, 1))),
            "export-made.1.nowhere",
            made(13, null, List.of(), List.of()));

    private static ExportMade made(long position, @Nullable String folder, List<String> people, List<UUID> webhooks) {
        return new ExportMade(
                head(position),
                FILE,
                new UUID(1, 4),
                "Số liệu tháng",
                new UUID(4, 1),
                "tonghop.longbien",
                Instant.parse("2023-11-16T00:30:00Z"),
                "csv",
                "so-lieu-thang-20231116-0730.csv",
                "text/csv; charset=utf-8; header=present",
                23,
                "aca33fbbb9bdbcb5cd55da1a9e1a8e1ee4bd1b57d8e0b4c8f30dd0b9a0f8e1c2",
                1,
                folder,
                people,
                webhooks);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadBackAsItStands(String name) throws IOException {
        ExportEvent event = Objects.requireNonNull(EVENTS.get(name));
        String golden = golden(name);

        assertThat(text(event)).isEqualTo(golden);
        ExportEvent read = Topics.EXPORTS.codec().read(golden.getBytes(StandardCharsets.UTF_8));
        assertThat(text(read)).isEqualTo(golden);
        assertThat(read).usingRecursiveComparison().isEqualTo(event);
        assertThat(Topics.EXPORTS.key().apply(event)).isEqualTo(FILE.toString());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static String text(ExportEvent event) {
        return new String(Topics.EXPORTS.codec().write(event), StandardCharsets.UTF_8);
    }

    private static EventHead head(long position) {
        return new EventHead(
                position, Instant.parse("2023-11-16T00:30:04Z"), EventHead.SYSTEM, new UUID(0xc0ffee, position));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = ExportGoldenTest.class.getResourceAsStream("/golden/exports/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
