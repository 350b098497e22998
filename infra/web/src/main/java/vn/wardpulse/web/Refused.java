package vn.wardpulse.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be served as it is. Becomes a problem answer with all its faults. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final transient List<Fault> faults;

    public Refused(HttpStatus status, String kind, List<Fault> faults) {
        super(kind + ": " + faults);
        this.status = status;
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    public Refused(HttpStatus status, Fault fault) {
        this(status, fault.code(), List.of(fault));
    }

    /** The answer to whoever asks beyond their reach. It does not say whether the thing exists. */
    public static Refused outOfReach(String where) {
        return new Refused(
                HttpStatus.FORBIDDEN,
                Fault.error(
                        "out-of-reach",
                        where,
                        "Tài khoản không có quyền với đơn vị hoặc thao tác này. Dùng tài khoản của đơn vị đó, hoặc đề"
                                + " nghị quản trị cấp quyền.",
                        "This account has no right to this unit or act. Use an account of that unit, or ask an"
                                + " administrator."));
    }

    public static Refused notFound(String where) {
        return new Refused(
                HttpStatus.NOT_FOUND,
                Fault.error(
                        "not-found",
                        where,
                        "Không tìm thấy nội dung được yêu cầu. Kiểm tra lại địa chỉ.",
                        "There is nothing here. Check the address."));
    }

    public HttpStatus status() {
        return status;
    }

    String kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }
}
