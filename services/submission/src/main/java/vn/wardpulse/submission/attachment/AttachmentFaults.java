package vn.wardpulse.submission.attachment;

import org.springframework.util.unit.DataSize;
import vn.wardpulse.web.Fault;

/** The words for everything that can be wrong with a file. What is wrong comes first, then what to do. */
final class AttachmentFaults {

    private AttachmentFaults() {}

    static Fault nameless() {
        return Fault.error(
                "attachment-without-name",
                "file",
                "Tệp không có tên. Đặt tên cho tệp rồi tải lên lại.",
                "The file has no name. Give it one and send it again.");
    }

    static Fault longName(String name, int most) {
        return Fault.error(
                "attachment-name-too-long",
                name,
                "Tên tệp quá dài, tối đa %d ký tự. Đổi tên ngắn hơn rồi tải lên lại.".formatted(most),
                "The file's name is too long, at most %d characters. Shorten it and send it again.".formatted(most));
    }

    static Fault hostileName(String name) {
        return Fault.error(
                "attachment-name-unreadable",
                name,
                "Tên tệp có ký tự ẩn hoặc ký tự đảo chiều chữ. Đổi tên tệp rồi tải lên lại.",
                "The file's name has characters that do not show, or that turn its direction. Rename it and send it"
                        + " again.");
    }

    static Fault empty(String name) {
        return Fault.error(
                "attachment-empty",
                name,
                "Tệp rỗng, không có nội dung. Chọn lại tệp.",
                "The file is empty. Choose another one.");
    }

    static Fault tooLarge(String name, DataSize largest) {
        return Fault.error(
                "attachment-too-large",
                name,
                "Tệp lớn hơn %d MB. Giảm dung lượng (ví dụ quét lại ở độ phân giải thấp hơn) hoặc tách thành nhiều tệp."
                        .formatted(largest.toMegabytes()),
                "The file is larger than %d MB. Make it smaller, for instance by scanning it coarser, or split it."
                        .formatted(largest.toMegabytes()));
    }

    static Fault tooMany(int most) {
        return Fault.error(
                "too-many-attachments",
                "attachments",
                "Đã có %d tệp, không nhận thêm được. Xoá bớt tệp hoặc gộp các tệp lại.".formatted(most),
                "There are %d files already, and no more are taken. Remove one, or join files.".formatted(most));
    }

    static Fault otherType(String name) {
        return Fault.error(
                "attachment-of-other-type",
                name,
                "Nội dung tệp không phải PDF, PNG, JPEG hay Word (.docx). Chuyển sang một trong các dạng này rồi tải lên.",
                "By its content the file is no PDF, PNG, JPEG or Word document (.docx). Convert it to one of them.");
    }

    static Fault oldOffice(String name) {
        return Fault.error(
                "attachment-of-other-type",
                name,
                "Tệp ở định dạng Office cũ (như .doc) hoặc được đặt mật khẩu. Bỏ mật khẩu, lưu lại dạng .docx hoặc PDF.",
                "The file is in an old Office format such as .doc, or has a password. Remove the password and save it"
                        + " as .docx or PDF.");
    }

    static Fault otherName(String name, Kind kind) {
        return Fault.error(
                "attachment-named-otherwise",
                name,
                "Tên tệp không khớp nội dung: nội dung là %s. Kiểm tra có chọn đúng tệp không; nếu đúng, đổi tên thành đuôi %s."
                        .formatted(kind.shown(), kind.ending()),
                "The name does not fit the content, which is %s. Check that it is the right file; if so, let its name"
                                .formatted(kind.shown())
                        + " end in %s.".formatted(kind.ending()));
    }

    /** What a document was refused for, in words that fit one. */
    static Fault document(Fault refused) {
        String code = refused.code();
        String where = refused.where();
        return switch (code) {
            case "not-a-document" -> otherType(where);
            case "macros" ->
                Fault.error(
                        code,
                        where,
                        "Tệp Word có macro hoặc đối tượng nhúng. Lưu lại dạng .docx không có macro, hoặc xuất ra PDF.",
                        "The document holds macros or embedded objects. Save it as .docx without them, or as PDF.");
            case "external-links" ->
                Fault.error(
                        code,
                        where,
                        "Tệp Word lấy mẫu hoặc hình ảnh từ nơi khác. Nhúng hình vào tệp, hoặc xuất ra PDF rồi tải lên.",
                        "The document fetches a template or pictures from elsewhere. Embed them, or save it as PDF.");
            case "packed-too-tight", "too-large", "too-many-parts" ->
                Fault.error(
                        code,
                        where,
                        "Tệp Word giải nén ra lớn bất thường nên bị từ chối. Xuất ra PDF rồi tải lên.",
                        "The document unpacks to far more than it holds, so it is refused. Save it as PDF.");
            default ->
                Fault.error(
                        "damaged",
                        where,
                        "Tệp Word bị hỏng hoặc được đặt mật khẩu, không đọc được. Mở bằng Word, lưu lại rồi tải lên.",
                        "The document is damaged or has a password and cannot be read. Save it anew in Word.");
        };
    }
}
