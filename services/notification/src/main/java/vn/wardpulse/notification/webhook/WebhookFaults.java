package vn.wardpulse.notification.webhook;

import vn.wardpulse.web.Fault;

/** What can be wrong with a receiver. */
final class WebhookFaults {

    private WebhookFaults() {}

    static Fault address() {
        return Fault.error(
                "not-a-web-address",
                "url",
                "Địa chỉ nhận không đúng. Viết như https://donvi.gov.vn/nhan-canh-bao, không kèm tên và mật khẩu.",
                "This is not a web address. Write it as https://unit.gov.vn/alerts, without name and password.");
    }

    static Fault privateAddress() {
        return Fault.error(
                "private-address",
                "url",
                "Địa chỉ này nằm trong mạng nội bộ hoặc chính máy chủ, nên không gửi tới được. Dùng địa chỉ công khai,"
                        + " hoặc đề nghị quản trị cho phép địa chỉ nội bộ.",
                "This address stands in a private network or on the server itself, where nothing is sent. Use a public"
                        + " one, or ask an administrator to allow private addresses.");
    }

    static Fault secret(int shortest, int longest) {
        return Fault.error(
                "not-a-secret",
                "secret",
                "Khoá bí mật dài từ %d đến %d ký tự. Sửa lại, hoặc để trống để hệ thống tạo."
                        .formatted(shortest, longest),
                "A secret has %d to %d characters. Correct it, or leave it out and one is made."
                        .formatted(shortest, longest));
    }

    static Fault tooMany(int most) {
        return Fault.error(
                "too-many-webhooks",
                "webhooks",
                "Đã có %d địa chỉ nhận. Xoá bớt địa chỉ không còn dùng.".formatted(most),
                "There are %d receivers already. Delete one that is not used any more.".formatted(most));
    }
}
