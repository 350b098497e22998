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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class SheetActedGoldenTest {

    private static final SheetId SHEET = new SheetId(RoundId.parse("P2021/2"), new UnitId("00139"));

    private static final Map<String, SheetActed> EVENTS = Map.of(
            "sheet-acted.1",
            acted(
                    1,
                    new SheetAct.Judged(
                            Stage.SELF,
                            true,
                            List.of(
                                    new Judgement(2023, new CriterionCode("TUYEN-TRUYEN"), new BigDecimal("8.5"), null),
                                    new Judgement(
                                            2023,
                                            new CriterionCode("THUONG"),
                                            new BigDecimal("2"),
                                            "Mô hình ngõ xanh.")),
                            List.of())),
            "sheet-acted.1.files",
            acted(
                    5,
                    new SheetAct.Judged(
                            Stage.APPRAISAL,
                            false,
                            List.of(),
                            List.of(new Attachment(
                                    "Biên bản họp cụm.pdf",
                                    "application/pdf",
                                    48211,
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")))),
            "sheet-acted.1.returned",
            acted(2, new SheetAct.Returned(Stage.SELF, "Thiếu minh chứng.")),
            "sheet-acted.1.closed",
            acted(3, new SheetAct.Closed(null)),
            "sheet-acted.1.closed-early",
            acted(4, new SheetAct.Closed("Đơn vị không nộp.")));

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadBackAsItStands(String name) throws IOException {
        SheetActed event = Objects.requireNonNull(EVENTS.get(name));
        byte[] golden = golden(name);

        assertThat(new String(Topics.JUDGEMENTS.codec().write(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(Topics.JUDGEMENTS.codec().read(golden)).isEqualTo(event);
        assertThat(Topics.JUDGEMENTS.key().apply(event)).isEqualTo("00139");
    }

    @Test
    void everyActIsThere() {
        assertThat(EVENTS.values().stream()
                        .<Class<?>>map(event -> event.act().getClass())
                        .distinct())
                .containsExactlyInAnyOrder(SheetAct.class.getPermittedSubclasses());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static SheetActed acted(int number, SheetAct act) {
        return new SheetActed(
                new EventHead(number, Instant.parse("2023-11-10T02:00:00Z"), "bode.canbo", new UUID(0xc0ffee, number)),
                SHEET,
                number,
                act);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file =
                SheetActedGoldenTest.class.getResourceAsStream("/golden/judgements/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
