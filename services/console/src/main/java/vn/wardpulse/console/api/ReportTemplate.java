package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * What a periodic report says.
 *
 * @param unit whose it is; null for the whole installation
 * @param shipped whether it comes with the product, and can be copied but not changed
 * @param by who made this version; null for what comes with the product
 */
public record ReportTemplate(
        String code,
        int version,
        @Nullable UnitId unit,
        boolean shipped,
        @Nullable String by,
        @Nullable Instant at,
        Content content) {

    /** The parts of the document, with placeholders. */
    public record Content(
            String name,
            String parent,
            String issuer,
            String number,
            String dateline,
            String kind,
            String heading,
            String addressee,
            String body,
            String recipients,
            String signatory) {}

    /** Something that can be put in. */
    public record Word(String vi, String en, String role, List<String> takes, String aboutVi, String aboutEn) {}
}
