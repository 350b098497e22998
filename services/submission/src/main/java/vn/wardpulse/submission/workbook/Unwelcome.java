package vn.wardpulse.submission.workbook;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Why a file is not read at all, and what to do about it. */
public enum Unwelcome {
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Tệp quá lớn so với một biểu số liệu. Tải lại biểu từ hệ thống và chỉ điền các ô nhập.",
            "The file is too large for a form. Download the form again and fill in its input cells only."),
    PACKED_TOO_TIGHT(
            HttpStatus.CONTENT_TOO_LARGE,
            "Tệp nén giải ra lớn bất thường nên bị từ chối. Tải lại biểu từ hệ thống và điền lại.",
            "The file unpacks to far more than it holds, so it is refused. Download the form again and fill it in."),
    TOO_MANY_PARTS(
            HttpStatus.CONTENT_TOO_LARGE,
            "Tệp có quá nhiều trang tính hoặc thành phần. Chỉ giữ lại trang biểu tải từ hệ thống.",
            "The file has too many sheets or parts. Keep only the sheet that was downloaded."),
    TOO_MANY_CELLS(
            HttpStatus.CONTENT_TOO_LARGE,
            "Trang tính có quá nhiều dòng hoặc ô. Xoá phần thừa, hoặc tải lại biểu và điền lại.",
            "The sheet has too many rows or cells. Delete what is not needed, or download the form again."),
    CELL_TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE,
            "Có ô chứa nội dung quá dài. Rút gọn nội dung các ô rồi nộp lại.",
            "A cell holds too long a text. Shorten it and upload again."),
    NOT_A_WORKBOOK(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Tệp không phải là sổ tính Excel (.xlsx). Chọn đúng tệp, hoặc mở bằng Excel và lưu lại dạng .xlsx.",
            "The file is not an Excel workbook (.xlsx). Choose the right one, or save it as .xlsx in Excel."),
    ENCRYPTED_OR_OLD(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Tệp được đặt mật khẩu hoặc ở định dạng Excel cũ (.xls). Bỏ mật khẩu, lưu lại dạng .xlsx rồi nộp.",
            "The file has a password or is in the old Excel format (.xls). Remove the password and save it as .xlsx."),
    DAMAGED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tệp bị hỏng hoặc không đúng định dạng nên không đọc được. Tải lại biểu và điền lại.",
            "The file is damaged and cannot be read. Download the form again and fill it in."),
    MACROS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tệp có chứa macro hoặc đối tượng nhúng. Lưu lại dạng .xlsx không có macro rồi nộp.",
            "The file holds macros or embedded objects. Save it as .xlsx without them and upload again."),
    EXTERNAL_LINKS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tệp có liên kết tới tệp hoặc nguồn dữ liệu khác. Ngắt liên kết (Data → Edit Links) rồi nộp lại.",
            "The file links to other files or sources of data. Break the links (Data → Edit Links) and upload again."),
    DOCUMENT_TYPE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tệp chứa khai báo DOCTYPE mà Excel không bao giờ ghi. Tải lại biểu từ hệ thống và điền lại.",
            "The file declares a DOCTYPE, which Excel never writes. Download the form again and fill it in.");

    private final HttpStatus status;
    private final String vi;
    private final String en;

    Unwelcome(HttpStatus status, String vi, String en) {
        this.status = status;
        this.vi = vi;
        this.en = en;
    }

    /** @param file as its sender calls it */
    public Refused toAnswer(String file) {
        return new Refused(status, Fault.error(name().toLowerCase(Locale.ROOT).replace('_', '-'), file, vi, en));
    }
}
