package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.files.Book;
import vn.wardpulse.files.CsvFile;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.frozen.SnapshotWriter;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Writes snapshots as files while they are read: nothing of them is held but the part that is being written. */
@Component
class Exports {

    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String FORMATS =
            "json, csv, csv-facts, csv-excel, xlsx, ods, parquet, parquet-facts, sdmx-csv, sdmx-structure";
    private static final String LAST_FORMAT = "pdf";
    /** How the files of each format end. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("json", "json"),
            Map.entry("csv", "csv"),
            Map.entry("csv-facts", "facts.csv"),
            Map.entry("csv-excel", "excel.csv"),
            Map.entry("xlsx", "xlsx"),
            Map.entry("ods", "ods"),
            Map.entry("parquet", "parquet"),
            Map.entry("parquet-facts", "facts.parquet"),
            Map.entry("sdmx-csv", "sdmx.csv"),
            Map.entry("sdmx-structure", "sdmx.xml"),
            Map.entry("pdf", "pdf"));

    private final Snapshots snapshots;

    Exports(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Writes a file from front to back. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /**
     * A snapshot in one of its formats.
     *
     * @param name of the file
     * @param type of the media
     */
    record Format(String name, String type, Writing writing) {}

    /** @throws Refused if there is no such format, or if the snapshot does not fit into it */
    void write(Snapshots.Stored snapshot, String format, FileTarget target) throws IOException {
        Format file = format(snapshot, format, () -> {});
        OutputStream out = target.open(file.type(), file.name(), tag(snapshot));
        file.writing().write(out);
        out.flush();
    }

    /** The same number may be another snapshot in another installation, which its hash tells. */
    private static String tag(Snapshots.Stored snapshot) {
        return "\"%s\"".formatted(snapshot.hash());
    }

    /** @throws Refused if there is no such format */
    void demand(String format) {
        if (!ENDINGS.containsKey(format)) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "unknown-format",
                            "format",
                            "Không xuất được “%s”. Dùng %s hoặc %s.".formatted(format, FORMATS, LAST_FORMAT),
                            "There is no format “%s”. Use %s or %s.".formatted(format, FORMATS, LAST_FORMAT)));
        }
    }

    /**
     * Looks whether the snapshot fits into the format, and gives what writes it.
     *
     * @param read is called for every part of the snapshot that was read
     * @throws Refused if there is no such format, or if the snapshot does not fit into it
     */
    Format format(Snapshots.Stored snapshot, String format, Runnable read) {
        demand(format);
        Snapshots from = snapshots.telling(read);
        String name = "snapshot-%d.%s".formatted(snapshot.manifest().number(), ENDINGS.get(format));
        return switch (format) {
            case "json" -> new Format(name, "application/json", out -> json(from, snapshot, out));
            case "csv" -> new Format(name, CSV, out -> csv(from, snapshot, FrozenTable.CELLS, false, out));
            case "csv-facts" -> new Format(name, CSV, out -> csv(from, snapshot, FrozenTable.FACTS, false, out));
            case "csv-excel" -> new Format(name, CSV, out -> csv(from, snapshot, FrozenTable.CELLS, true, out));
            case "xlsx" -> new Format(name, XLSX, out -> new SpreadsheetExport(from, snapshot).write(Book.xlsx(out)));
            case "ods" -> new Format(name, ODS, out -> new SpreadsheetExport(from, snapshot).write(Book.ods(out)));
            case "sdmx-csv" -> new Format(name, SdmxData.TYPE, out -> new SdmxData(from, snapshot).write(out));
            case "sdmx-structure" ->
                new Format(name, SdmxStructure.TYPE, out -> new SdmxStructure(from, snapshot).write(out));
            case "parquet" -> parquet(from, snapshot, name, FrozenTable.CELLS);
            case "parquet-facts" -> parquet(from, snapshot, name, FrozenTable.FACTS);
            default -> {
                OfficialDocument document = new OfficialDocument(from, snapshot);
                document.check();
                yield new Format(name, "application/pdf", document::write);
            }
        };
    }

    private static Format parquet(Snapshots from, Snapshots.Stored snapshot, String name, FrozenTable table) {
        ParquetExport export = new ParquetExport(from, snapshot, table);
        export.check();
        return new Format(name, "application/vnd.apache.parquet", export::write);
    }

    /** Parts of the snapshot that are read for a format, some more or fewer. */
    int parts(Snapshots.Stored snapshot, String format) {
        return switch (format) {
            case "json" -> parts(snapshot, Section.values());
            case "csv-facts" -> parts(snapshot, Section.FACTS);
            case "xlsx", "ods" -> parts(snapshot, Section.CELLS, Section.FACTS);
            case "sdmx-structure" -> parts(snapshot, Section.DEFINITIONS);
            // Read once to see whether everything fits, and once to be written.
            case "parquet", "pdf" -> 2 * parts(snapshot, Section.CELLS);
            case "parquet-facts" -> 2 * parts(snapshot, Section.FACTS);
            default -> parts(snapshot, Section.CELLS);
        };
    }

    private static int parts(Snapshots.Stored snapshot, Section... sections) {
        int parts = 0;
        for (Section section : sections) {
            long objects = snapshot.manifest().counts().getOrDefault(section.word(), 0L);
            parts += Math.toIntExact(Math.ceilDiv(objects, (long) Content.PART));
        }
        return parts;
    }

    private static void json(Snapshots from, Snapshots.Stored snapshot, OutputStream out) throws IOException {
        SnapshotWriter writer = new SnapshotWriter(out, snapshot.manifest());
        for (Section section : Section.values()) {
            writer.begin(section);
            from.read(snapshot.manifest().number(), section, object -> {
                try {
                    writer.add(object);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        writer.sign(snapshot.signature());
    }

    /** @param excel as Excel reads it where decimals have a comma: a mark of the encoding, semicolons, names as heads */
    private static void csv(
            Snapshots from, Snapshots.Stored snapshot, FrozenTable table, boolean excel, OutputStream out)
            throws IOException {
        int number = snapshot.manifest().number();
        FrozenNames names = FrozenNames.of(from, number);
        CsvFile csv = new CsvFile(out, excel);
        csv.row(table.columns().stream()
                .map(column -> excel ? column.name() : column.head())
                .toList());
        table.read(
                from,
                number,
                names,
                row -> csv.row(table.columns().stream()
                        .<@Nullable Object>map(column -> column.value().apply(row))
                        .toList()));
        csv.finish();
    }
}
