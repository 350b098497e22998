package vn.wardpulse.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Collects everything that is wrong with a request before it is refused. What is wrong reads as an empty text. */
public final class RequestCheck {

    private static final int LONGEST_NAME = 200;
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Pattern UNIT = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._~-]{0,63}");

    private final List<Fault> faults = new ArrayList<>();

    public void fault(String code, String where, String vi, String en) {
        faults.add(Fault.error(code, where, vi, en));
    }

    public void faults(List<Fault> others) {
        faults.addAll(others);
    }

    /** A sign-in name or client id. */
    public String identifier(@Nullable String value, String where) {
        if (value == null || !SIGN_IN_NAME.matcher(value).matches() || value.equals("me")) {
            fault(
                    "invalid-name",
                    where,
                    "Tên không hợp lệ. Dùng 2 đến 64 chữ thường không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.",
                    "The name is not valid. Use 2 to 64 lower-case letters, digits, dots, hyphens or underscores.");
        }
        return Objects.requireNonNullElse(value, "");
    }

    /** A name that people read, in the language of {@code where}. */
    public String readable(@Nullable String value, String where) {
        if (value == null || value.isBlank()) {
            fault(
                    "missing-display-name",
                    where,
                    "Thiếu tên hiển thị. Nhập tên bằng cả hai ngôn ngữ.",
                    "The display name is missing. State it in both languages.");
            return "";
        }
        if (value.length() > LONGEST_NAME) {
            fault(
                    "display-name-too-long",
                    where,
                    "Tên hiển thị quá dài. Rút gọn còn nhiều nhất 200 ký tự.",
                    "The display name is too long. Shorten it to 200 characters at most.");
        }
        return value.strip();
    }

    public String unit(@Nullable String value, String where) {
        if (value == null || value.isBlank()) {
            fault(
                    "missing-unit",
                    where,
                    "Thiếu đơn vị. Nhập mã đơn vị mà tài khoản này phục vụ.",
                    "The unit is missing. State the code of the unit that this serves.");
        } else if (!UNIT.matcher(value).matches()) {
            fault(
                    "invalid-unit",
                    where,
                    "Mã đơn vị '%s' không hợp lệ. Nhập đúng mã như trong danh mục đơn vị.".formatted(value),
                    "The unit code '%s' is not valid. Take it from the catalogue of units.".formatted(value));
        }
        return Objects.requireNonNullElse(value, "");
    }

    /** Refuses the request if anything was wrong with it. */
    public void done() {
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", faults);
        }
    }
}
