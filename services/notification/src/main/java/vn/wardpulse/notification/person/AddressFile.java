package vn.wardpulse.notification.person;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Territory;

/** Reads a file of addresses line by line and says everything that is wrong with it. */
final class AddressFile {

    static final String NAME = "addresses.csv";

    private static final Set<String> COLUMNS = new TreeSet<>(Set.of("sub", "unit", "role", "language", "email"));
    /** More than anyone mends in one go. */
    private static final int SHOWN = 500;

    private final Territory units;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<Person> people = new ArrayList<>();

    AddressFile(Territory units) {
        this.units = units;
    }

    List<Person> read(InputStream file) {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : records) {
                if (lacksColumns(record)) {
                    break;
                }
                line(record);
            }
        } catch (CsvParseException e) {
            add(
                    "unreadable-file",
                    NAME,
                    "Không đọc được tệp CSV: thường do dấu ngoặc kép không khép. Sửa rồi gửi lại.",
                    "The CSV cannot be read, most often for a quote that is not closed. Mend it and send it again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (people.isEmpty() && faults.isEmpty()) {
            add(
                    "empty-file",
                    NAME,
                    "Tệp không có dòng nào. Kiểm tra lại tệp đã chọn.",
                    "The file has no lines. Check which file was chosen.");
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-addresses", faults);
        }
        return people;
    }

    private boolean lacksColumns(NamedCsvRecord record) {
        Set<String> missing = new TreeSet<>(COLUMNS);
        missing.removeAll(record.getHeader());
        missing.forEach(column -> add(
                "missing-column",
                NAME + ":1:" + column,
                "Thiếu cột “%s”. Dòng đầu phải có đủ các cột %s.".formatted(column, String.join(", ", COLUMNS)),
                "The column “%s” is missing. The first line names the columns %s."
                        .formatted(column, String.join(", ", COLUMNS))));
        return !missing.isEmpty();
    }

    private void line(NamedCsvRecord record) {
        AddressLine line = new AddressLine(record, units);
        line.faults().forEach(fault -> add(fault.code(), fault.where(), fault.vi(), fault.en()));
        Long before = lines.putIfAbsent(line.sub(), record.getStartingLineNumber());
        if (before != null) {
            add(
                    "duplicate-line",
                    line.where("sub"),
                    "Tài khoản này đã có ở dòng %d. Gộp các vai trò vào một dòng, cách nhau bằng |.".formatted(before),
                    "This account stands on line %d already. Put its roles on one line, joined by |."
                            .formatted(before));
        }
        line.person().ifPresent(people::add);
    }

    private void add(String code, String where, String vi, String en) {
        if (faults.size() < SHOWN) {
            faults.add(Fault.error(code, where, vi, en));
        } else if (faults.size() == SHOWN) {
            faults.add(Fault.error(
                    "more-faults",
                    NAME,
                    "Còn lỗi khác chưa liệt kê. Sửa các lỗi trên rồi gửi lại.",
                    "There are more faults. Mend these, then send it again."));
        }
    }
}
