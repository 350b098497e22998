package vn.wardpulse.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The header that names the revision which the caller has seen. */
public final class IfMatch {

    private IfMatch() {}

    /** Where nothing may be changed unseen. */
    public static String demanded(@Nullable String seen) {
        if (seen == null) {
            throw new Refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    Fault.error(
                            "revision-needed",
                            "If-Match",
                            "Thiếu If-Match. Gửi kèm ETag của lần đọc gần nhất.",
                            "If-Match is missing. Send the ETag of what was read last."));
        }
        return seen;
    }

    /** The revision named, or null where any will do; what is no revision at all is one that never was. */
    public static @Nullable Long revision(@Nullable String seen) {
        if (seen == null || seen.equals("*")) {
            return null;
        }
        String digits = seen.replaceFirst("^W/", "").replace("\"", "");
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : Long.valueOf(-1);
    }
}
