package vn.wardpulse.reporting.schedule;

import vn.wardpulse.web.Fault;

/** What can be wrong with a schedule, and with a run of it. */
final class ScheduleFaults {

    private ScheduleFaults() {}

    static Fault name(int longest) {
        return Fault.error(
                "bad-name",
                "name",
                "Đặt tên cho lịch gửi, dài nhất %d ký tự.".formatted(longest),
                "Name the schedule, in %d characters at most.".formatted(longest));
    }

    static Fault kind() {
        return Fault.error(
                "unknown-kind",
                "what/kind",
                "Chưa chọn nội dung gửi. Chọn bảng số liệu, bản chốt mới nhất hoặc bản chốt lấy khi đến giờ.",
                "Choose what is sent: a table, the latest snapshot, or one that is taken for it.");
    }

    static Fault query(int longest) {
        return Fault.error(
                "bad-query",
                "what/query",
                "Chưa có bảng số liệu hoặc địa chỉ không đọc được. Lập bảng ở trang Số liệu rồi chọn Gửi theo lịch; dài nhất %d ký tự."
                        .formatted(longest),
                "There is no table, or its address cannot be read. Lay it out on the figures page and choose to send it; %d characters at most."
                        .formatted(longest));
    }

    static Fault unit() {
        return Fault.error(
                "no-unit",
                "what/unit",
                "Chưa chọn đơn vị của bản chốt. Chọn một đơn vị.",
                "The snapshot has no unit. Choose one.");
    }

    static Fault period(String word) {
        return Fault.error(
                "unknown-period",
                "what/periods",
                "Không có kỳ “%s”. Dùng kỳ như 2023-10, hoặc một trong: %s.".formatted(word, RelativePeriod.WORDS),
                "There is no period “%s”. Use one such as 2023-10, or one of %s."
                        .formatted(word, RelativePeriod.WORDS));
    }

    static Fault noPeriod() {
        return Fault.error(
                "no-period",
                "what/periods",
                "Chưa chọn kỳ cần chốt. Chọn ít nhất một kỳ.",
                "There is no period to freeze. Choose one.");
    }

    static Fault duePeriod() {
        return Fault.error(
                "no-due-period",
                "what",
                "Kỳ vừa đến hạn chỉ dùng được khi gửi sau hạn báo cáo. Chọn kỳ khác, hoặc chọn gửi sau hạn của một biểu.",
                "The period that fell due is known only where files are sent after a due date. Choose another, or send after a form's due date.");
    }

    static Fault format(String format, String known) {
        return Fault.error(
                "unknown-format",
                "formats",
                "Không xuất được “%s”. Dùng %s.".formatted(format, known),
                "There is no format “%s”. Use %s.".formatted(format, known));
    }

    static Fault noFormat(String known) {
        return Fault.error(
                "no-format",
                "formats",
                "Chưa chọn loại tệp. Chọn ít nhất một trong: %s.".formatted(known),
                "No format is chosen. Choose one of %s.".formatted(known));
    }

    static Fault every() {
        return Fault.error(
                "unknown-timing",
                "when/every",
                "Chưa chọn gửi hằng tháng, hằng tuần hay sau hạn báo cáo. Chọn một cách.",
                "It is neither monthly, weekly nor after a due date. Choose one of these.");
    }

    static Fault day() {
        return Fault.error(
                "bad-day",
                "when/day",
                "Ngày trong tháng từ 1 đến 31. Sửa lại; tháng ngắn hơn thì gửi vào ngày cuối.",
                "The day of the month is 1 to 31. Correct it; in a shorter month it is the last day.");
    }

    static Fault weekday() {
        return Fault.error(
                "no-weekday",
                "when/weekday",
                "Chưa chọn ngày trong tuần. Chọn một ngày.",
                "There is no day of the week. Choose one.");
    }

    static Fault workingDays(int most) {
        return Fault.error(
                "bad-working-days",
                "when/workingDays",
                "Số ngày làm việc sau hạn từ 0 đến %d. Sửa lại.".formatted(most),
                "The working days after the due date are 0 to %d. Correct them.".formatted(most));
    }

    static Fault form() {
        return Fault.error(
                "no-form",
                "when/form",
                "Chưa chọn biểu có hạn báo cáo. Chọn một biểu.",
                "There is no form whose due dates count. Choose one.");
    }

    static Fault unknownForm(String form) {
        return Fault.error(
                "unknown-form",
                "when/form",
                "Không có biểu “%s”. Kiểm tra lại mã.".formatted(form),
                "There is no form “%s”. Check the code.".formatted(form));
    }

    static Fault time() {
        return Fault.error(
                "not-a-time",
                "when/at",
                "Thiếu hoặc sai giờ gửi. Điền giờ và phút, ví dụ 07:30.",
                "There is no time that can be read. Give hours and minutes, such as 07:30.");
    }

    static Fault folder() {
        return Fault.error(
                "bad-folder",
                "to/folder",
                "Thư mục không dùng được. Chỉ ghi tên thư mục con bằng chữ không dấu, số, gạch nối, tối đa bốn cấp cách nhau bằng /, ví dụ bao-cao/thang; không bắt đầu bằng / và không có ..",
                "This folder cannot be used. Name a folder below the installation's own, of letters, digits and hyphens, up to four levels with / between them, such as reports/monthly; without / at its beginning and without ..");
    }

    static Fault person(String person) {
        return Fault.error(
                "not-a-sign-in-name",
                "to/people",
                "“%s” không phải là tên đăng nhập. Ghi như tonghop.longbien.".formatted(person),
                "“%s” is not a sign-in name. Write it as tonghop.longbien.".formatted(person));
    }

    static Fault people(int most) {
        return Fault.error(
                "too-many-people",
                "to/people",
                "Nhiều nhất %d người nhận. Bớt người nhận, hoặc lập thêm lịch gửi.".formatted(most),
                "There are %d people at most. Leave some out, or make a second schedule.".formatted(most));
    }

    static Fault webhooks(int most) {
        return Fault.error(
                "bad-webhooks",
                "to/webhooks",
                "Hệ thống nhận không đúng hoặc nhiều hơn %d. Chọn trong các hệ thống đã khai báo ở trang Cảnh báo."
                        .formatted(most),
                "The receivers are not right, or more than %d. Choose among those named on the alerts page."
                        .formatted(most));
    }

    static Fault nowhere() {
        return Fault.error(
                "nowhere",
                "to",
                "Chưa chọn nơi nhận. Chọn thư mục, người nhận thư hoặc hệ thống nhận.",
                "It goes nowhere. Choose a folder, people, or a receiver.");
    }

    static Fault tooMany(int most) {
        return Fault.error(
                "too-many-schedules",
                "schedules",
                "Đã có %d lịch gửi. Xoá bớt lịch không còn dùng.".formatted(most),
                "There are %d schedules already. Delete one that is not used any more.".formatted(most));
    }

    static Fault noSnapshot(String unit) {
        return Fault.error(
                "no-snapshot",
                "what/unit",
                "Chưa có bản chốt nào của đơn vị %s. Chốt số liệu, hoặc chọn bản chốt lấy khi đến giờ.".formatted(unit),
                "There is no snapshot of unit %s. Freeze its figures, or have one taken when it is due."
                        .formatted(unit));
    }

    static Fault tooLarge(String most) {
        return Fault.error(
                "file-too-large",
                "formats",
                "Tệp lớn hơn %s nên không gửi được. Thu hẹp nội dung, chọn loại tệp nhỏ hơn, hoặc tải về từ trang Chốt số liệu."
                        .formatted(most),
                "The file is larger than %s and cannot be sent. Ask for less, choose a smaller format, or download it from the snapshots page."
                        .formatted(most));
    }

    static Fault ownerAway(long days) {
        return Fault.error(
                "owner-away",
                "owner",
                "Người lập lịch không vào hệ thống trong %d ngày, nên quyền của họ không còn xác định được. Người lập lịch đăng nhập rồi bật lại lịch gửi."
                        .formatted(days),
                "Whoever made this has not come by for %d days, so what they may see is not known any more. They sign in and take it up again."
                        .formatted(days));
    }

    static Fault ownerRole() {
        return Fault.error(
                "owner-lost-role",
                "owner",
                "Người lập lịch không còn vai trò được gửi số liệu. Đề nghị quản trị cấp lại vai trò rồi bật lại lịch gửi, hoặc để người khác lập lịch.",
                "Whoever made this has no role any more that may send figures. Have an administrator restore it and take the schedule up again, or let somebody else make one.");
    }

    static Fault ownerReach() {
        return Fault.error(
                "owner-lost-reach",
                "owner",
                "Người lập lịch không còn quyền xem số liệu này. Sửa nội dung gửi trong phạm vi còn quyền, hoặc để người khác lập lịch.",
                "Whoever made this does not reach these figures any more. Change what is sent, or let somebody else make one.");
    }

    static Fault failed(String what) {
        return Fault.error(
                "failed",
                "run",
                "Hệ thống không làm được tệp sau nhiều lần thử (%s). Bấm Gửi ngay để thử lại, hoặc báo quản trị hệ thống."
                        .formatted(what),
                "The file could not be made in several attempts (%s). Run it again, or tell the system's administrator."
                        .formatted(what));
    }
}
