package vn.wardpulse.catalogue.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as a header and rows: UTF-8 with or without a byte order mark, separated by commas or semicolons. Texts
 * are trimmed and composed (NFC), so that the same letters are the same text.
 */
public record Sheet(Place place, List<Row> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads what can be read; a file whose header is wrong has no rows. */
    public static Sheet read(String file, byte[] content, Columns columns, Faults faults) {
        Place whole = new Place(file, 0);
        String text = decoded(content, whole, faults);
        if (text == null) {
            return new Sheet(whole, List.of());
        }
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                Place place = new Place(file, line.getStartingLineNumber());
                if (header.isEmpty()) {
                    header = header(line, place, columns, faults);
                    if (header.isEmpty()) {
                        return new Sheet(whole, List.of());
                    }
                } else {
                    row(line, place, header, faults, rows);
                }
            }
        } catch (CsvParseException e) {
            faults.add(
                    whole,
                    "",
                    "csv-unreadable",
                    "Không đọc được tệp CSV (%s). Kiểm tra dấu nháy kép và dấu phân cách.".formatted(e.getMessage()),
                    "The CSV cannot be read (%s). Check quotes and separators.".formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty() && faults.none()) {
            faults.add(
                    whole,
                    "",
                    "empty-file",
                    "Tệp không có dòng nào. Thêm dữ liệu hoặc bỏ tệp này khỏi lần nhập.",
                    "The file has no rows. Add some, or leave the file out of the import.");
        }
        return new Sheet(whole, rows);
    }

    private static @Nullable String decoded(byte[] content, Place whole, Faults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            faults.add(
                    whole,
                    "",
                    "not-utf-8",
                    "Tệp không phải UTF-8. Lưu lại theo định dạng \"CSV UTF-8\".",
                    "The file is not UTF-8. Save it again as \"CSV UTF-8\".");
            return null;
        }
    }

    /** The header never holds either sign itself, so whichever it holds more of is the separator. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static List<String> header(CsvRecord line, Place place, Columns columns, Faults faults) {
        List<String> header = line.getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (String column : header) {
            if (!columns.knows(column)) {
                faults.add(
                        place,
                        column,
                        "unknown-column",
                        "Cột '%s' không có trong mẫu. Bỏ cột này hoặc sửa tên cột.".formatted(column),
                        "Column '%s' is not known here. Remove it or correct its name.".formatted(column));
                sound = false;
            } else if (!seen.add(column)) {
                faults.add(
                        place,
                        column,
                        "column-twice",
                        "Cột '%s' xuất hiện hai lần. Giữ lại một.".formatted(column),
                        "Column '%s' stands there twice. Keep one.".formatted(column));
                sound = false;
            }
        }
        for (String column : columns.required()) {
            if (!seen.contains(column)) {
                faults.add(
                        place,
                        column,
                        "missing-column",
                        "Thiếu cột '%s'. Thêm cột này vào dòng tiêu đề.".formatted(column),
                        "Column '%s' is missing. Add it to the header.".formatted(column));
                sound = false;
            }
        }
        return sound ? header : List.of();
    }

    private static void row(CsvRecord line, Place place, List<String> header, Faults faults, List<Row> rows) {
        if (line.getFieldCount() == 1 && line.getField(0).isBlank()) {
            return;
        }
        if (line.getFieldCount() != header.size()) {
            faults.add(
                    place,
                    "",
                    "wrong-field-count",
                    "Dòng có %d ô, tiêu đề có %d cột. Kiểm tra dấu phân cách và dấu nháy kép."
                            .formatted(line.getFieldCount(), header.size()),
                    "The line has %d fields, the header %d. Check separators and quotes."
                            .formatted(line.getFieldCount(), header.size()));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        Row row = new Row(place, cells, faults);
        for (int i = 0; i < header.size(); i++) {
            String value = Normalizer.normalize(line.getField(i).strip(), Normalizer.Form.NFC);
            cells.put(header.get(i), value);
            Suspicion.report(row, header.get(i), value);
        }
        rows.add(row);
    }
}
