package vn.wardpulse.alerting.subscription;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.web.Fault;

/** What can be wrong with what somebody wants to be told of. */
final class WantedFaults {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private WantedFaults() {}

    static Fault kind() {
        return Fault.error(
                "unknown-kind",
                "kind",
                "Chưa chọn điều kiện cảnh báo. Chọn một điều kiện trong danh sách.",
                "No condition was chosen. Choose one of those listed.");
    }

    static Fault subject() {
        return Fault.error(
                "unknown-subject",
                "subject",
                "Không có chỉ tiêu, chủ đề hoặc phiếu với mã này cho điều kiện đã chọn. Chọn lại trong danh sách.",
                "There is no indicator, theme or form with this code for the chosen condition. Choose one of those"
                        + " listed.");
    }

    static Fault frequency() {
        return Fault.error(
                "no-such-periods",
                "frequency",
                "Nội dung này không có số liệu theo loại kỳ đã chọn. Chọn loại kỳ khác, hoặc để trống.",
                "This has no figures for periods of that length. Choose another, or leave it out.");
    }

    static Fault level() {
        return Fault.error(
                "unknown-level",
                "level",
                "Không có cấp đơn vị này. Chọn một cấp trong danh sách, hoặc để trống.",
                "There is no such level of units. Choose one of those listed, or leave it out.");
    }

    static Fault unit() {
        return Fault.error("no-unit", "unit", "Chưa chọn đơn vị. Chọn một đơn vị.", "No unit was chosen. Choose one.");
    }

    static Fault webhook() {
        return Fault.error(
                "not-a-webhook",
                "webhook",
                "Không có địa chỉ nhận này. Chọn một địa chỉ đã khai báo.",
                "There is no such receiver. Choose one that you have set up.");
    }

    static Fault tooMany(int most) {
        return Fault.error(
                "too-many-subscriptions",
                "subscriptions",
                "Đã có " + most + " mục theo dõi. Xoá bớt mục không còn cần rồi thêm lại.",
                "There are " + most + " subscriptions already. Delete one that is not needed any more.");
    }

    /** A status has none; a share is up to 100; reports are counted whole. */
    static Optional<Fault> threshold(Watched.Kind kind, @Nullable String text) {
        boolean blank = text == null || text.isBlank();
        if (kind == Watched.Kind.STATUS) {
            return blank
                    ? Optional.empty()
                    : Optional.of(Fault.error(
                            "no-threshold-here",
                            "threshold",
                            "Điều kiện theo trạng thái không có ngưỡng. Để trống ngưỡng.",
                            "A condition on the status has no threshold. Leave it out."));
        }
        boolean sound = Wanted.number(text)
                .filter(value -> switch (kind) {
                    case OVERDUE ->
                        value.signum() > 0 && value.stripTrailingZeros().scale() <= 0;
                    case SCORE_BELOW, RECEIVED_BELOW -> value.signum() > 0 && value.compareTo(HUNDRED) <= 0;
                    default -> value.signum() > 0;
                })
                .isPresent();
        return sound ? Optional.empty() : Optional.of(unsound(kind));
    }

    private static Fault unsound(Watched.Kind kind) {
        return switch (kind) {
            case OVERDUE ->
                Fault.error(
                        "not-a-threshold",
                        "threshold",
                        "Số báo cáo quá hạn là số nguyên từ 1 trở lên. Sửa lại ngưỡng.",
                        "The number of overdue reports is a whole number from 1 on. Correct the threshold.");
            case SCORE_BELOW, RECEIVED_BELOW ->
                Fault.error(
                        "not-a-threshold",
                        "threshold",
                        "Ngưỡng là số lớn hơn 0 và không quá 100. Sửa lại ngưỡng.",
                        "The threshold is above 0 and at most 100. Correct it.");
            default ->
                Fault.error(
                        "not-a-threshold",
                        "threshold",
                        "Ngưỡng là số phần trăm lớn hơn 0, ví dụ 95. Sửa lại ngưỡng.",
                        "The threshold is a percentage above 0, such as 95. Correct it.");
        };
    }
}
