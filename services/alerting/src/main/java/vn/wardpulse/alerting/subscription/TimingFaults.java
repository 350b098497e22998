package vn.wardpulse.alerting.subscription;

import vn.wardpulse.web.Fault;

/** What can be wrong with when somebody wants to be told. */
final class TimingFaults {

    private TimingFaults() {}

    static Fault quietFrom() {
        return Fault.error(
                "not-a-time",
                "quietHours/from",
                "Thiếu hoặc sai giờ bắt đầu yên lặng. Điền giờ và phút, ví dụ 22:00, hoặc để trống cả hai ô giờ yên lặng.",
                "The quiet hours have no beginning that can be read. Give hours and minutes, such as 22:00, or leave both"
                        + " times out.");
    }

    static Fault quietTo() {
        return Fault.error(
                "not-a-time",
                "quietHours/to",
                "Thiếu hoặc sai giờ kết thúc yên lặng. Điền giờ và phút, ví dụ 06:00, hoặc để trống cả hai ô giờ yên lặng.",
                "The quiet hours have no end that can be read. Give hours and minutes, such as 06:00, or leave both times"
                        + " out.");
    }

    static Fault quietAllDay() {
        return Fault.error(
                "quiet-all-day",
                "quietHours",
                "Giờ yên lặng bắt đầu và kết thúc cùng một lúc. Sửa một trong hai giờ, hoặc để trống cả hai.",
                "The quiet hours begin and end at the same time. Correct one of them, or leave both out.");
    }

    static Fault every() {
        return Fault.error(
                "unknown-digest",
                "digest/every",
                "Chưa chọn bản tin tổng hợp hằng ngày hay hằng tuần. Chọn một loại, hoặc chọn báo ngay.",
                "The digest is neither daily nor weekly. Choose one of these, or to be told at once.");
    }

    static Fault weekday() {
        return Fault.error(
                "no-weekday",
                "digest/on",
                "Chưa chọn ngày trong tuần của bản tin hằng tuần. Chọn một ngày.",
                "The weekly digest has no day of the week. Choose one.");
    }

    static Fault noWeekday() {
        return Fault.error(
                "no-weekday-here",
                "digest/on",
                "Bản tin hằng ngày không có ngày trong tuần. Để trống ngày, hoặc chọn bản tin hằng tuần.",
                "A daily digest has no day of the week. Leave it out, or choose a weekly one.");
    }

    static Fault digestAt() {
        return Fault.error(
                "not-a-time",
                "digest/at",
                "Thiếu hoặc sai giờ gửi bản tin tổng hợp. Điền giờ và phút, ví dụ 07:30.",
                "The digest has no time that can be read. Give hours and minutes, such as 07:30.");
    }

    static Fault digestInQuietHours() {
        return Fault.error(
                "digest-in-quiet-hours",
                "digest/at",
                "Giờ gửi bản tin tổng hợp nằm trong giờ yên lặng. Chọn giờ khác cho bản tin, hoặc sửa giờ yên lặng.",
                "The digest comes within the quiet hours. Choose another time for it, or change the quiet hours.");
    }
}
