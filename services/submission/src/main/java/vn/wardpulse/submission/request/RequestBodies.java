package vn.wardpulse.submission.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;

/** What requests to this room carry about requests. Everything may be missing until it is looked at. */
final class RequestBodies {

    private RequestBodies() {}

    /**
     * @param kind number, yes-no or text; an indicator decides it by itself, and one that is a rate is asked with
     *     numerator and denominator
     * @param required left out: it must be answered
     * @param indicator whose name, unit of measure and decimals it has
     */
    record AskedQuestion(
            @Schema(example = "Số màn hình LED đã lắp") @Nullable
            String text,

            @Schema(allowableValues = {"number", "yes-no", "text"}) @Nullable
            String kind,

            @Schema(example = "màn hình") @Nullable String unitOfMeasure,

            @Schema(example = "0") @Nullable Integer decimals,

            @Schema(example = "true") @Nullable Boolean required,

            @Schema(type = "string", example = "ADM-03") @Nullable
            IndicatorCode indicator) {}

    record NewRequest(
            @Schema(example = "Thông tin đột xuất về bảng tin điện tử") @Nullable
            String title,

            @Schema(example = "Báo cáo UBND quận trước 16 giờ") @Nullable
            String reason,

            @Schema(example = "2024-03-08") @Nullable LocalDate due,

            @Schema(type = "string", example = "P2024") @Nullable
            PlanCode plan,

            @Nullable List<UnitId> units,

            @Nullable List<AskedQuestion> questions) {}

    /**
     * @param value a decimal with a point, {@code yes} or {@code no}, or words; empty: no answer
     * @param numerator of a rate, a decimal with a point; empty, and the denominator too: no answer
     * @param denominator of a rate
     */
    record Given(
            @Schema(example = "1") @Nullable Integer question,

            @Schema(example = "12") @Nullable String value,

            @Schema(example = "1205") @Nullable String numerator,

            @Schema(example = "1210") @Nullable String denominator) {

        boolean empty() {
            return blank(value) && blank(numerator) && blank(denominator);
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    /** @param seen the latest version that the caller has seen, 0 if there was none; left out: any will do */
    record RequestAnswer(
            @Schema(example = "0") @Nullable Integer seen,
            @Nullable List<Given> answers) {}

    record RequestReminder(
            @Schema(example = "Đề nghị trả lời trước 16 giờ hôm nay") @Nullable
            String sentence) {}
}
