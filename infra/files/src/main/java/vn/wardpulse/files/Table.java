package vn.wardpulse.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stood before somebody: small enough to be held.
 *
 * @param title what it is called, also as a spreadsheet's sheet
 * @param leading how many of the columns that people see say what a row is about; they stay in sight
 */
public record Table(String title, List<Column> columns, int leading, List<Row> rows) {

    /**
     * @param head in files for programs; no two of a table have the same
     * @param name in files for people; null where a column is for programs alone
     */
    public record Column(String head, @Nullable String name, Kind kind) {

        public static Column text(String head, @Nullable String name) {
            return new Column(head, name, Kind.TEXT);
        }

        public static Column figure(String head, String name) {
            return new Column(head, name, Kind.FIGURE);
        }
    }

    /**
     * @param values one for each column: text, {@link Coded}, or a {@link BigDecimal} whose scale is how many decimals are
     *     shown; null where there is none
     * @param strong whether it stands out, as totals and headings do
     */
    public record Row(List<? extends @Nullable Object> values, boolean strong) {}

    /** Where the columns are that people, or programs, see. */
    int[] places(boolean people) {
        return IntStream.range(0, columns.size())
                .filter(place -> !people || columns.get(place).name() != null)
                .toArray();
    }

    List<String> heads(boolean people) {
        List<String> heads = new ArrayList<>();
        for (int place : places(people)) {
            Column column = columns.get(place);
            heads.add(people && column.name() != null ? column.name() : column.head());
        }
        return heads;
    }

    /** A row's values at {@code places}, as text and numbers. */
    static List<@Nullable Object> values(Row row, int[] places, boolean people) {
        List<@Nullable Object> values = new ArrayList<>(places.length);
        for (int place : places) {
            Object value = row.values().get(place);
            values.add(value instanceof Coded(String code, String text) ? people ? text : code : value);
        }
        return values;
    }

    /** The first figure that a Parquet file has no room for; null if there is none. */
    public @Nullable String tooWide() {
        for (Row row : rows) {
            for (int place = 0; place < columns.size(); place++) {
                if (row.values().get(place) instanceof BigDecimal figure && !ParquetFile.fits(figure)) {
                    return columns.get(place).head();
                }
            }
        }
        return null;
    }
}
