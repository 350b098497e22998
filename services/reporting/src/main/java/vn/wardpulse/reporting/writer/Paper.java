package vn.wardpulse.reporting.writer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

/**
 * A report that was written, whatever it is going to be shown in.
 *
 * @param figures every one that stands in it, in the order in which they first appear
 */
record Paper(Source source, Head head, List<Block> body, Foot foot, List<Used> figures) {

    /**
     * What it was written from.
     *
     * @param hash of the snapshot's manifest
     * @param content hash of its content
     * @param template code of the template; null where it has not been saved
     */
    @Schema(name = "PaperSource")
    record Source(
            int number,
            String name,
            String hash,
            String content,
            boolean official,
            Instant takenAt,
            String signedBy,
            Period period,
            UnitId unit,
            @Nullable String template,
            @Nullable Integer version,
            String templateName) {}

    /** What stands above the text; lists are lines. */
    @Schema(name = "PaperHead")
    record Head(
            List<List<Span>> parent,
            List<List<Span>> issuer,
            List<Span> number,
            List<Span> dateline,
            List<List<Span>> kind,
            List<List<Span>> heading,
            List<List<Span>> addressee) {}

    /** @param office lines of who signs; the name is what follows the room for the signature */
    @Schema(name = "PaperFoot")
    record Foot(List<List<Span>> recipients, List<List<Span>> office, List<List<Span>> signedName) {}

    /** @param figure number in the list of figures; null where it is none */
    @Schema(name = "PaperSpan")
    record Span(
            String text,
            boolean bold,
            boolean italic,
            @Nullable Integer figure) {

        static Span plain(String text) {
            return new Span(text, false, false, null);
        }
    }

    enum Kind {
        HEADING,
        SUBHEADING,
        MINOR_HEADING,
        PARAGRAPH,
        ITEM,
        CENTRED,
        TABLE,
        PAGE_BREAK
    }

    /** @param table null for all kinds but a table */
    @Schema(name = "PaperBlock")
    record Block(Kind kind, List<Span> text, @Nullable Table table) {}

    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** @param width share of the table's, in hundredths */
    @Schema(name = "PaperColumn")
    record Column(String title, int width, Side side) {}

    /** @param strong whether it stands out: a theme, a total */
    @Schema(name = "PaperRow")
    record Row(boolean strong, List<List<Span>> cells) {}

    @Schema(name = "PaperTable")
    record Table(List<Column> columns, List<Row> rows) {}

    /** What a figure says. */
    enum Meaning {
        OWN("Trong kỳ"),
        TO_DATE("Luỹ kế từ đầu năm"),
        TARGET("Mục tiêu năm"),
        ACHIEVEMENT("Mức đạt"),
        SHARE("So với mục tiêu năm"),
        STATUS("Trạng thái"),
        CHANGE("So sánh"),
        SCORE("Điểm"),
        UNITS("Số đơn vị"),
        INDICATORS("Số chỉ tiêu"),
        REPORTS("Số báo cáo");

        private final String vi;

        Meaning(String vi) {
            this.vi = vi;
        }

        String vi() {
            return vi;
        }
    }

    /**
     * A figure that stands in the report, and what it rests on.
     *
     * @param number from 1
     * @param shown as it is written
     * @param about the name of the indicator or theme, or what was counted
     */
    @Schema(name = "PaperUsed")
    record Used(
            int number,
            String shown,
            Meaning meaning,
            String about,
            @Nullable IndicatorCode indicator,
            @Nullable ThemeCode theme,
            List<Basis> basis) {}

    /**
     * A value of the snapshot.
     *
     * @param of which value of its place: own, to-date, target, achievement, share, status, score, or what was counted
     * @param exact with every digit: an amount, or a numerator and a denominator with a stroke between; null where there
     *     is none
     */
    @Schema(name = "PaperBasis")
    record Basis(
            UnitId unit,
            String unitName,
            Period period,
            @Schema(example = "own") String of,
            @Schema(example = "812/950") @Nullable String exact) {

        private static final Pattern EXACT = Pattern.compile("-?\\d+(\\.\\d+)?(/-?\\d+(\\.\\d+)?)?");

        /** As people write it: every digit, the Vietnamese way. */
        String written() {
            if (exact == null) {
                return Vietnamese.MISSING;
            }
            return EXACT.matcher(exact).matches()
                    ? Arrays.stream(exact.split("/"))
                            .map(BigDecimal::new)
                            .map(Vietnamese::number)
                            .collect(Collectors.joining("/"))
                    : exact;
        }

        static String exact(BigDecimal amount, @Nullable BigDecimal over) {
            return over == null ? amount.toPlainString() : amount.toPlainString() + "/" + over.toPlainString();
        }
    }
}
