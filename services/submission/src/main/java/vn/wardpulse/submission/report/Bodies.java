package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** What requests carry. Everything may be missing until it is looked at here. */
final class Bodies {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SENTENCE = 500;

    private Bodies() {}

    /** @param narrative left out: it stays as it is shown; empty: there is none */
    record Draft(
            @Nullable List<Line> figures,

            @Schema(example = "Khó khăn: thiếu địa điểm họp tổ.") @Nullable
            String narrative) {}

    /** @param narrative left out: it is the draft's, or where there is no draft the latest version's */
    record Submission(
            @Nullable List<Line> figures,

            @Schema(example = "Khó khăn: thiếu địa điểm họp tổ.") @Nullable
            String narrative) {}

    record Approval(@Schema(example = "1") @Nullable Integer version) {}

    record Return(
            @Schema(example = "1") @Nullable Integer version,

            @Schema(example = "Số hồ sơ chưa khớp với sổ theo dõi") @Nullable
            String reason) {}

    record Correction(
            @Schema(example = "Bổ sung số liệu của tổ 12") @Nullable
            String reason,

            @Schema(example = "45/CV-UBND") @Nullable String document,
            @Nullable List<Line> figures,

            @Schema(example = "Số vườn hoa tính cả tổ 12.") @Nullable
            String narrative) {}

    record Withdrawal(
            @Schema(example = "1") @Nullable Integer version,

            @Schema(example = "Gửi nhầm số liệu tháng trước") @Nullable
            String reason) {}

    record Reminder(
            @Schema(example = "Đề nghị gửi trước 17 giờ hôm nay") @Nullable
            String sentence) {}

    /** One line of at most a few words: it stands in messages. */
    static @Nullable String sentence(@Nullable Reminder body) {
        String sentence = body == null ? null : body.sentence();
        return sentence == null || sentence.isBlank()
                ? null
                : limited("sentence", sentence.strip().replaceAll("[\\p{Cntrl}\\s]+", " "), LONGEST_SENTENCE);
    }

    record Paper(
            @Schema(example = "2023-10-16") @Nullable LocalDate receivedOn,

            @Schema(example = "Mất kết nối, gửi bằng văn bản") @Nullable
            String reason,

            @Schema(example = "12/BC-UBND") @Nullable String document,
            @Nullable List<Line> figures,

            @Schema(example = "Khó khăn: thiếu địa điểm họp tổ.") @Nullable
            String narrative) {}

    record Extension(
            @Schema(example = "2023-10-23") @Nullable LocalDate due,

            @Schema(example = "Mất điện toàn phường") @Nullable
            String reason) {}

    record Reopening(
            @Schema(example = "Phường gửi bổ sung báo cáo") @Nullable
            String reason) {}

    static LocalDate due(@Nullable LocalDate day) {
        if (day == null) {
            throw missing(
                    "due",
                    "Thiếu hạn mới. Ghi ngày hạn rồi gửi lại.",
                    "The new due date is missing. Give it and send again.");
        }
        return day;
    }

    static LocalDate receivedOn(@Nullable LocalDate day) {
        if (day == null) {
            throw missing(
                    "receivedOn",
                    "Thiếu ngày nhận bản giấy. Ghi ngày đã nhận rồi gửi lại.",
                    "The day on which the paper came in is missing. Give it and send again.");
        }
        return day;
    }

    static List<Line> lines(@Nullable List<Line> lines) {
        return listed("figures", lines);
    }

    static <T> List<T> listed(String where, @Nullable List<T> list) {
        if (list == null) {
            throw missing(
                    where,
                    "Thiếu danh sách “%s”. Bổ sung rồi gửi lại.".formatted(where),
                    "The list “%s” is missing. Add it and send again.".formatted(where));
        }
        return list;
    }

    static int version(@Nullable Integer version) {
        if (version == null) {
            throw missing("version", "Thiếu số bản báo cáo.", "The version is missing.");
        }
        return version;
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw missing("reason", "Chưa nêu lý do. Ghi lý do rồi gửi lại.", "Give the reason and send again.");
        }
        return limited("reason", reason, LONGEST_REASON);
    }

    static @Nullable String optional(String where, @Nullable String text) {
        return text == null || text.isBlank() ? null : limited(where, text, LONGEST_REASON);
    }

    static @Nullable String key(@Nullable String key) {
        return key == null || key.isBlank() ? null : limited("Idempotency-Key", key, LONGEST_KEY);
    }

    private static String limited(String where, String text, int most) {
        if (text.length() > most) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "text-too-long",
                            where,
                            "Nội dung quá dài, tối đa %d ký tự. Rút gọn lại.".formatted(most),
                            "The text is too long, at most %d characters. Shorten it.".formatted(most)));
        }
        return text.trim();
    }

    private static Refused missing(String where, String vi, String en) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, Fault.error("required", where, vi, en));
    }
}
