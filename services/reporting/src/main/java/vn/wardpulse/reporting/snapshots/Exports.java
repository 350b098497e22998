package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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
    private static final String FORMATS = "json, csv, csv-facts, csv-excel, xlsx, parquet, parquet-facts";
    private static final String LAST_FORMAT = "pdf";

    private final Snapshots snapshots;

    Exports(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    private interface File {
        void write(OutputStream out) throws IOException;
    }

    /** @throws Refused if there is no such format, or if a figure does not fit into it */
    void write(Snapshots.Stored snapshot, String format, FileTarget target) throws IOException {
        switch (format) {
            case "json" -> send(snapshot, "json", "application/json", target, out -> json(snapshot, out));
            case "csv" -> send(snapshot, "csv", CSV, target, out -> csv(snapshot, FrozenTable.CELLS, false, out));
            case "csv-facts" ->
                send(snapshot, "facts.csv", CSV, target, out -> csv(snapshot, FrozenTable.FACTS, false, out));
            case "csv-excel" ->
                send(snapshot, "excel.csv", CSV, target, out -> csv(snapshot, FrozenTable.CELLS, true, out));
            case "xlsx" ->
                send(snapshot, "xlsx", XLSX, target, out -> new SpreadsheetExport(snapshots, snapshot).write(out));
            case "parquet" -> parquet(snapshot, "parquet", FrozenTable.CELLS, target);
            case "parquet-facts" -> parquet(snapshot, "facts.parquet", FrozenTable.FACTS, target);
            case "pdf" ->
                send(
                        snapshot,
                        "pdf",
                        "application/pdf",
                        target,
                        out -> new OfficialDocument(snapshots, snapshot).write(out));
            default ->
                throw new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Fault.error(
                                "unknown-format",
                                "format",
                                "Không xuất được “%s”. Dùng %s hoặc %s.".formatted(format, FORMATS, LAST_FORMAT),
                                "There is no format “%s”. Use %s or %s.".formatted(format, FORMATS, LAST_FORMAT)));
        }
    }

    private void parquet(Snapshots.Stored snapshot, String ending, FrozenTable table, FileTarget target)
            throws IOException {
        ParquetExport export = new ParquetExport(snapshots, snapshot, table);
        export.check();
        send(snapshot, ending, "application/vnd.apache.parquet", target, export::write);
    }

    private static void send(
            Snapshots.Stored snapshot, String ending, String type, FileTarget target, File file)
            throws IOException {
        // The same number may be another snapshot in another installation, which its hash tells.
        OutputStream out = target.open(
                type,
                "snapshot-%d.%s".formatted(snapshot.manifest().number(), ending),
                "\"%s\"".formatted(snapshot.hash()));
        file.write(out);
        out.flush();
    }

    private void json(Snapshots.Stored snapshot, OutputStream out) throws IOException {
        SnapshotWriter writer = new SnapshotWriter(out, snapshot.manifest());
        for (Section section : Section.values()) {
            writer.begin(section);
            snapshots.read(snapshot.manifest().number(), section, object -> {
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
    private void csv(Snapshots.Stored snapshot, FrozenTable table, boolean excel, OutputStream out) throws IOException {
        int number = snapshot.manifest().number();
        FrozenNames names = FrozenNames.of(snapshots, number);
        CsvFile csv = new CsvFile(out, excel);
        csv.row(table.columns().stream()
                .map(column -> excel ? column.name() : column.head())
                .toList());
        table.read(
                snapshots,
                number,
                names,
                row -> csv.row(table.columns().stream()
                        .<@Nullable Object>map(column -> column.value().apply(row))
                        .toList()));
        csv.finish();
    }
}
