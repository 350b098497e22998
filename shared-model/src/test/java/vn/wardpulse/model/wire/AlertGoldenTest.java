package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
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
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.view.Status;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class AlertGoldenTest {

    private static final Name INDICATOR = new Name("Hồ sơ giải quyết đúng hạn", "Files settled in time");

    private static final Map<String, AlertRaised> ALERTS = Map.of(
            "alert-raised.1",
            new AlertRaised(
                    head(7),
                    new UUID(1, 1),
                    "lanhdao.longbien",
                    new Watched(Watched.Kind.ACHIEVEMENT_BELOW, "ADM-01", INDICATOR, new BigDecimal(95)),
                    true,
                    new UUID(2, 1),
                    14,
                    List.of(
                            crossing("00139", "Phường Bồ Đề", "Bo De Ward", Status.BEHIND, "81.3"),
                            crossing("00118", "Phường Giang Biên", "Giang Bien Ward", Status.BEHIND, "90.2"))),
            "alert-raised.1.form",
            new AlertRaised(
                    head(8),
                    new UUID(1, 2),
                    "thuongtruc.longbien",
                    new Watched(
                            Watched.Kind.OVERDUE,
                            "LB2023-M",
                            new Name("Báo cáo tháng", "Monthly report"),
                            new BigDecimal(3)),
                    false,
                    null,
                    1,
                    List.of(crossing("004", "Quận Long Biên", "Long Bien District", null, "5"))),
            "alert-raised.1.status",
            new AlertRaised(
                    head(9),
                    new UUID(1, 3),
                    "lanhdao.longbien",
                    new Watched(Watched.Kind.STATUS, "ADM-01", INDICATOR, null),
                    true,
                    null,
                    1,
                    List.of(crossing("00139", "Phường Bồ Đề", "Bo De Ward", Status.MISSED, null))));

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadBackAsItStands(String name) throws IOException {
        AlertRaised alert = Objects.requireNonNull(ALERTS.get(name));
        byte[] golden = golden(name);

        assertThat(new String(Topics.ALERTS.codec().write(alert), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(Topics.ALERTS.codec().read(golden)).isEqualTo(alert);
        assertThat(Topics.ALERTS.key().apply(alert))
                .isEqualTo(alert.subscription().toString());
    }

    static Stream<String> names() {
        return ALERTS.keySet().stream().sorted();
    }

    private static EventHead head(long position) {
        return new EventHead(
                position, Instant.parse("2023-11-16T01:00:00Z"), EventHead.SYSTEM, new UUID(0xc0ffee, position));
    }

    private static Crossing crossing(
            String unit, String vi, String en, @Nullable Status status, @Nullable String value) {
        return new Crossing(
                new UnitId(unit),
                new Name(vi, en),
                Period.month(2023, 11),
                status,
                value == null ? null : new BigDecimal(value));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = AlertGoldenTest.class.getResourceAsStream("/golden/alerts/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
