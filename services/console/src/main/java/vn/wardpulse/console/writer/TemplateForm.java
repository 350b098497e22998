package vn.wardpulse.console.writer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.ReportTemplate;

/**
 * A template as it was typed.
 *
 * @param version the one that was seen when it was opened
 * @param snapshot on which it is tried
 * @param act what is to become of it: {@code preview}, {@code save}, {@code copy} or {@code retire}
 */
record TemplateForm(
        @Nullable String name,
        @Nullable String parent,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String dateline,
        @Nullable String kind,
        @Nullable String heading,
        @Nullable String addressee,
        @Nullable String body,
        @Nullable String recipients,
        @Nullable String signatory,
        @Nullable Integer version,
        @Nullable Integer snapshot,
        @Nullable String act) {

    ReportTemplate.Content content() {
        return new ReportTemplate.Content(
                text(name),
                text(parent),
                text(issuer),
                text(number),
                text(dateline),
                text(kind),
                text(heading),
                text(addressee),
                text(body),
                text(recipients),
                text(signatory));
    }

    /** Browsers send line breaks as two signs. */
    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
    }
}
