package vn.wardpulse.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as comma-separated values: as RFC 4180 says, or as Excel reads it where decimals have a comma. */
public final class CsvFile {

    private static final String EXCEL_MARK = "\uFEFF";

    private final CsvWriter csv;
    private final boolean excel;

    /** @param excel a mark of the encoding, semicolons, decimal commas, and nothing that Excel takes for a formula */
    public CsvFile(OutputStream out, boolean excel) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        if (excel) {
            text.write(EXCEL_MARK);
        }
        this.excel = excel;
        this.csv = CsvWriter.builder()
                .fieldSeparator(excel ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /** @param values texts and numbers; null where there is none */
    public void row(List<? extends @Nullable Object> values) {
        csv.writeRecord(values.stream().map(this::field).toList());
    }

    /** What was written last stays in memory until this is called. */
    public void finish() throws IOException {
        csv.flush();
    }

    private String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> excel ? number.toPlainString().replace('.', ',') : number.toPlainString();
            default -> excel ? neutral(value.toString()) : value.toString();
        };
    }

    /** What a spreadsheet would take for a formula becomes text. */
    static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
