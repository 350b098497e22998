package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.model.request.RequestEvent;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class RequestEventGoldenTest {

    private static final Asked ASKED = new Asked(new UUID(0, 0xa1), new UnitId("00343"));
    private static final Instant AT = Instant.parse("2024-03-05T02:00:00Z");
    private static final LocalDate SENT = LocalDate.of(2024, 3, 5);
    private static final LocalDate DUE = LocalDate.of(2024, 3, 8);
    private static final List<Question> QUESTIONS = List.of(
            new Question(1, "Số màn hình LED đã lắp", Question.Kind.NUMBER, "màn hình", 0, true, null),
            new Question(2, "Đã họp tổ dân phố?", Question.Kind.YES_NO, null, 0, true, null),
            new Question(3, "Khó khăn", Question.Kind.TEXT, null, 0, false, null));

    private static final Map<String, RequestEvent> EVENTS = Map.of(
            "request-sent.1",
            sent(1, "009-VHTT", new PlanCode("P2024"), QUESTIONS),
            "request-sent.1.indicator",
            sent(
                    2,
                    "009",
                    null,
                    List.of(new Question(1, "Tỷ lệ", Question.Kind.NUMBER, "%", 1, true, new IndicatorCode("ADM-03")))),
            "request-answered.1",
            new RequestEvent.RequestAnswered(
                    head(3),
                    ASKED,
                    1,
                    List.of(
                            new Answer.Amount(1, new BigDecimal("12.5")),
                            new Answer.YesNo(2, true),
                            new Answer.Words(3, "Chưa có kinh phí.")),
                    AT,
                    Timeliness.ON_TIME),
            "request-due-passed.1",
            new RequestEvent.RequestDuePassed(head(4), ASKED, DUE),
            "request-chased.1",
            chased(5, new Step(Step.Kind.AFTER_DUE, 1), null),
            "request-chased.1.asked",
            chased(6, Step.BY_HAND, "Đề nghị trả lời hôm nay."),
            "request-chased.1.before-names",
            new RequestEvent.RequestChased(
                    head(8), ASKED, null, null, null, DUE, new Step(Step.Kind.AFTER_DUE, 1), List.of(), null),
            "request-sent.1.ratio",
            sent(
                    10,
                    "009",
                    null,
                    List.of(new Question(
                            1,
                            "Hồ sơ đúng hạn",
                            Question.Kind.RATIO,
                            "%",
                            2,
                            true,
                            new IndicatorCode("ADM-01"),
                            new Question.Parts("Hồ sơ đúng hạn", "Hồ sơ đã giải quyết", 0)))),
            "request-answered.1.ratio",
            new RequestEvent.RequestAnswered(
                    head(9),
                    ASKED,
                    2,
                    List.of(new Answer.Pair(1, new BigDecimal("98.5"), new BigDecimal("100"))),
                    AT,
                    Timeliness.LATE),
            "request-closed.1",
            new RequestEvent.RequestClosed(head(7), ASKED));

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadBackAsItStands(String name) throws IOException {
        RequestEvent event = Objects.requireNonNull(EVENTS.get(name));
        byte[] golden = golden(name);

        assertThat(new String(Topics.REQUESTS.codec().write(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(Topics.REQUESTS.codec().read(golden)).isEqualTo(event);
        assertThat(Topics.REQUESTS.key().apply(event)).isEqualTo("00343");
    }

    @Test
    void everyTypeIsThere() {
        assertThat(EVENTS.values().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(RequestEvent.class.getPermittedSubclasses());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static RequestEvent sent(long position, String by, @Nullable PlanCode plan, List<Question> questions) {
        return new RequestEvent.RequestSent(
                head(position),
                ASKED,
                new UnitId(by),
                "Thông tin đột xuất",
                "Báo cáo UBND quận",
                SENT,
                DUE,
                plan,
                questions);
    }

    private static RequestEvent chased(long position, Step step, @Nullable String sentence) {
        return new RequestEvent.RequestChased(
                head(position),
                ASKED,
                new Name("Nhân Chính", "Nhan Chinh"),
                new Name("Phòng Văn hoá và Thông tin", "Culture and Information Division"),
                "Màn hình LED",
                DUE,
                step,
                List.of(
                        new Addressee(ASKED.unit(), Addressee.Office.WARD_OFFICER),
                        new Addressee(ASKED.unit(), Addressee.Office.WARD_LEADER)),
                sentence);
    }

    private static EventHead head(long position) {
        return new EventHead(position, AT, "vhtt.canbo", new UUID(0xc0ffee, position));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file =
                RequestEventGoldenTest.class.getResourceAsStream("/golden/requests/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
