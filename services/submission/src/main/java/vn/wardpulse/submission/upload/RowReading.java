package vn.wardpulse.submission.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.web.Fault;

/** Reads a file row by row; no more than a row of it is in memory. */
enum RowReading {
    CSV {
        @Override
        List<Fault> read(InputStream file, Consumer<Row> rows) throws IOException {
            long line = 0;
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                    .detectBomHeader(true)
                    .allowUnclosedQuote(false)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofNamedCsvRecord(file)) {
                boolean first = true;
                for (NamedCsvRecord record : records) {
                    if (first) {
                        List<Fault> faults = columns(record.getHeader());
                        if (!faults.isEmpty()) {
                            return faults;
                        }
                        first = false;
                    }
                    line = record.getStartingLineNumber();
                    rows.accept(row(line, record.getFieldsAsMap()));
                }
                return List.of();
            } catch (CsvParseException e) {
                return List.of(unreadable(line));
            }
        }
    },
    JSON {
        @Override
        List<Fault> read(InputStream file, Consumer<Row> rows) {
            long number = 0;
            try (MappingIterator<Map<String, @Nullable String>> objects =
                    Wire.mapper().readerFor(OBJECT).readValues(file)) {
                while (objects.hasNextValue()) {
                    Map<String, String> cells = new HashMap<>();
                    objects.nextValue()
                            .forEach((column, text) -> cells.put(column, Objects.requireNonNullElse(text, "")));
                    number++;
                    List<Fault> faults = columns(cells.keySet().stream().toList());
                    if (!faults.isEmpty()) {
                        return faults;
                    }
                    rows.accept(row(number, cells));
                }
                return List.of();
            } catch (JacksonException e) {
                return List.of(unreadable(number));
            }
        }
    };

    /** Numbers as they are written, not as a machine would round them. */
    private static final TypeReference<Map<String, @Nullable String>> OBJECT = new TypeReference<>() {};

    private static final List<String> REQUIRED = List.of("unit", "indicator", "period");
    private static final List<String> KNOWN =
            List.of("unit", "indicator", "period", "channel", "value", "numerator", "denominator", "no_data", "remark");

    /**
     * Hands on every row.
     *
     * @return what keeps the rest of the file from being read
     */
    abstract List<Fault> read(InputStream file, Consumer<Row> rows) throws IOException;

    private static Row row(long number, Map<String, String> cells) {
        Map<String, String> given = new HashMap<>();
        cells.forEach((column, text) -> {
            String trimmed = text.strip();
            if (!trimmed.isEmpty()) {
                given.put(column, trimmed);
            }
        });
        return new Row(number, given);
    }

    private static List<Fault> columns(List<String> named) {
        List<Fault> faults = new ArrayList<>();
        for (String column : REQUIRED) {
            if (!named.contains(column)) {
                faults.add(Fault.error(
                        "missing-column",
                        "1:" + column,
                        "Thiếu cột “%s”. Cần các cột %s.".formatted(column, String.join(", ", REQUIRED)),
                        "The column “%s” is missing. The columns %s are needed."
                                .formatted(column, String.join(", ", REQUIRED))));
            }
        }
        for (String column : new TreeSet<>(named)) {
            if (!KNOWN.contains(column)) {
                faults.add(Fault.error(
                        "unknown-column",
                        "1:" + column,
                        "Không có cột “%s”. Dùng các cột %s.".formatted(column, String.join(", ", KNOWN)),
                        "There is no column “%s”. Use %s.".formatted(column, String.join(", ", KNOWN))));
            }
        }
        return faults;
    }

    /** @param last the row that was read last */
    private static Fault unreadable(long last) {
        return Fault.error(
                "unreadable-file",
                "%d:".formatted(last + 1),
                "Sau dòng %d không đọc được tệp: sai định dạng CSV hoặc JSON. Chưa ghi gì. Sửa rồi gửi lại."
                        .formatted(last),
                "After row %d the file cannot be read as CSV or JSON. Nothing was changed. Mend it and send it again."
                        .formatted(last));
    }
}
