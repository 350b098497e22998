package vn.wardpulse.reporting.writer;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a template says: the parts of an official document (Nghị định 30/2020/NĐ-CP), with placeholders in double braces. */
record Template(
        @Schema(description = "What it is called in lists", example = "Báo cáo quý của quận")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String name,

        @Schema(description = "Body above the issuing one; may be empty") @JsonSetter(nulls = Nulls.AS_EMPTY)
        String parent,

        @Schema(description = "Issuing body, one line or several", example = "ỦY BAN NHÂN DÂN\n{{đơn vị}}")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String issuer,

        @Schema(description = "Number and sign; spaces are left for what is written by hand", example = "     /BC-UBND")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String number,

        @Schema(description = "Place and day", example = "{{tên riêng}}, {{ngày chốt}}")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String dateline,

        @Schema(description = "Kind of document", example = "BÁO CÁO") @JsonSetter(nulls = Nulls.AS_EMPTY)
        String kind,

        @Schema(description = "What it is about, one line or several", example = "Kết quả thực hiện {{kỳ}}")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String heading,

        @Schema(description = "To whom, a line each; may be empty") @JsonSetter(nulls = Nulls.AS_EMPTY)
        String addressee,

        @Schema(description = "The text; see docs/data-formats.md") @JsonSetter(nulls = Nulls.AS_EMPTY)
        String body,

        @Schema(description = "Who gets it, a line each") @JsonSetter(nulls = Nulls.AS_EMPTY)
        String recipients,

        @Schema(
                description = "Who signs: lines of the office, then after an empty line the name; may have none",
                example = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String signatory) {}
