package vn.wardpulse.submission.round;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests carry. Everything may be missing until it is looked at. */
final class SheetBodies {

    private SheetBodies() {}

    /**
     * @param value points, or a number where the criterion counts something
     * @param words evidence, or why it is other than the stage before had it
     */
    record JudgedCriterion(
            @Schema(example = "2023") @Nullable Integer year,

            @Schema(example = "TUYEN-TRUYEN") @Nullable String criterion,

            @Schema(example = "8.5") @Nullable String value,

            @Schema(example = "Biên bản kiểm tra số 12 ngày 05/11/2023.") @Nullable
            String words) {}

    /**
     * @param seen the latest version that the caller has seen, 0 if there was none; left out: any will do
     * @param handOn whether the stage is done
     */
    record SheetJudgement(
            @Schema(example = "0") @Nullable Integer seen,
            @Nullable Boolean handOn,
            @Nullable List<JudgedCriterion> judgements) {}

    /** @param to self, appraisal or verification */
    record SheetReturn(
            @Schema(example = "1") @Nullable Integer seen,

            @Schema(allowableValues = {"self", "appraisal", "verification"}) @Nullable
            String to,

            @Schema(example = "Thiếu minh chứng của điểm thưởng.") @Nullable
            String reason) {}

    /** @param reason needed where not all sheets are verified */
    record RoundClosing(
            @Schema(example = "Hai đơn vị không nộp dù đã đôn đốc.") @Nullable
            String reason) {}
}
