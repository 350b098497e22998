package vn.wardpulse.submission.matter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/** What requests to this room carry about matters. Everything may be missing until it is looked at. */
final class MatterBodies {

    private MatterBodies() {}

    /** @param unit that raises it; left out: the caller's own */
    record NewMatter(
            @Schema(type = "string", example = "00343") @Nullable
            UnitId unit,

            @Schema(
                    allowableValues = {
                        "land",
                        "urban-order",
                        "environment",
                        "infrastructure",
                        "welfare",
                        "culture",
                        "security",
                        "other"
                    })
            @Nullable
            String field,

            @Schema(example = "Cống thoát nước ở ngõ 72 Nguyễn Trãi tắc nhiều lần, vượt khả năng của phường.") @Nullable
            String words,

            @Schema(example = "2024-03-20") @Nullable LocalDate due) {}

    record HandingOn(
            @Schema(type = "string", example = "009-VHTT") @Nullable
            UnitId to,

            @Schema(example = "Thuộc thẩm quyền của phòng.") @Nullable
            String words) {}

    record Said(
            @Schema(example = "Đã giao xử lý, xong trước 30/03.") @Nullable
            String words) {}
}
