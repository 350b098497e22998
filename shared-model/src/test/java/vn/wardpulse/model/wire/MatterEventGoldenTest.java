package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class MatterEventGoldenTest {

    private static final UUID MATTER = new UUID(0, 0xb1);
    private static final UnitId WARD = new UnitId("00343");
    private static final Instant AT = Instant.parse("2024-03-05T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2024, 3, 20);

    private static final Map<String, MatterEvent> EVENTS = Map.of(
            "matter-raised.1",
            new MatterEvent.MatterRaised(
                    head(1), MATTER, WARD, MatterField.URBAN_ORDER, LocalDate.of(2024, 3, 5), DUE, new UnitId("009")),
            "matter-handed-on.1",
            new MatterEvent.MatterHandedOn(head(2), MATTER, WARD, new UnitId("009-VHTT")),
            "matter-due-passed.1",
            new MatterEvent.MatterDuePassed(head(3), MATTER, WARD, DUE),
            "matter-answered.1",
            new MatterEvent.MatterAnswered(head(4), MATTER, WARD, AT, Timeliness.ON_TIME),
            "matter-withdrawn.1",
            new MatterEvent.MatterWithdrawn(head(5), MATTER, WARD));

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadBackAsItStands(String name) throws IOException {
        MatterEvent event = Objects.requireNonNull(EVENTS.get(name));
        byte[] golden = golden(name);

        assertThat(new String(Topics.MATTERS.codec().write(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(Topics.MATTERS.codec().read(golden)).isEqualTo(event);
        assertThat(Topics.MATTERS.key().apply(event)).isEqualTo("00343");
    }

    @Test
    void everyTypeIsThere() {
        assertThat(EVENTS.values().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(MatterEvent.class.getPermittedSubclasses());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static EventHead head(long position) {
        return new EventHead(position, AT, "nhanchinh.canbo", new UUID(0xc0ffee, position));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = MatterEventGoldenTest.class.getResourceAsStream("/golden/matters/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
