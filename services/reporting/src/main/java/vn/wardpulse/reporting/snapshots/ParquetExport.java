package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.ParquetFile;
import vn.wardpulse.files.ParquetShape;
import vn.wardpulse.reporting.exports.TooWide;
import vn.wardpulse.reporting.snapshots.FrozenTable.Column;
import vn.wardpulse.web.Refused;

/** A table of a snapshot as Apache Parquet: figures as decimals with every digit, and in the file whose they are. */
final class ParquetExport {

    private final Snapshots snapshots;
    private final Snapshots.Stored snapshot;
    private final FrozenTable table;
    private final FrozenNames names;

    ParquetExport(Snapshots snapshots, Snapshots.Stored snapshot, FrozenTable table) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
        this.table = table;
        this.names = FrozenNames.of(snapshots, snapshot.manifest().number());
    }

    /**
     * Looks at every figure before the first byte is sent, since afterwards nobody could be told.
     *
     * @throws Refused if a figure has more digits than a decimal of Parquet; it is never rounded
     */
    void check() {
        List<Column> figures = table.columns().stream()
                .filter(column -> column.kind() == Kind.FIGURE)
                .toList();
        table.read(snapshots, snapshot.manifest().number(), names, row -> {
            for (Column column : figures) {
                if (column.value().apply(row) instanceof BigDecimal figure && !ParquetFile.fits(figure)) {
                    throw tooWide(row, column);
                }
            }
        });
    }

    private static Refused tooWide(FrozenTable.Row row, Column column) {
        String place = "%s/%s/%s"
                .formatted(
                        FrozenTable.at(row, "unit"), FrozenTable.at(row, "period"), FrozenTable.at(row, "indicator"));
        return TooWide.refused(place + ":" + column.head());
    }

    void write(OutputStream out) throws IOException {
        List<Column> columns = table.columns();
        ParquetFile file = new ParquetFile(
                out,
                ParquetShape.of(
                        "snapshot",
                        columns.stream().map(Column::head).toList(),
                        columns.stream().map(Column::kind).toList()));
        table.read(snapshots, snapshot.manifest().number(), names, row -> {
            try {
                file.add(values(columns, row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        file.finish(About.of(snapshot));
    }

    private static List<@Nullable Object> values(List<Column> columns, FrozenTable.Row row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }
}
