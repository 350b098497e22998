package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, as {@code unnest} takes them. */
final class Columns<V> {

    private final List<Table.Entry<V>> rows;

    Columns(List<Table.Entry<V>> rows) {
        this.rows = rows;
    }

    /** Anything as PostgreSQL reads its text; null stays null. */
    @Nullable
    String[] texts(Function<V, @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    Object value = column.apply(row.value());
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    @Nullable
    Integer[] integers(Function<V, @Nullable Integer> column) {
        return of(Integer[]::new, column);
    }

    @Nullable
    Long[] longs(Function<V, Long> column) {
        return of(Long[]::new, column);
    }

    @Nullable
    Boolean[] flags(Function<V, Boolean> column) {
        return of(Boolean[]::new, column);
    }

    Long[] offsets() {
        return rows.stream().map(Table.Entry::offset).toArray(Long[]::new);
    }

    private <T> @Nullable T[] of(IntFunction<@Nullable T[]> array, Function<V, ? extends @Nullable T> column) {
        return rows.stream().map(row -> column.apply(row.value())).toArray(array);
    }
}
