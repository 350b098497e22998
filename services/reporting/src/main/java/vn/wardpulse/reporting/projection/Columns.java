package vn.wardpulse.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, as {@code unnest} takes them. */
final class Columns<V> {

    private final List<V> rows;

    Columns(List<V> rows) {
        this.rows = rows;
    }

    static <V> Columns<V> of(List<Table.Entry<V>> entries) {
        return new Columns<>(entries.stream().map(Table.Entry::value).toList());
    }

    /** Where each stood in its partition. */
    static Long[] offsets(List<? extends Table.Entry<?>> entries) {
        return entries.stream().map(Table.Entry::offset).toArray(Long[]::new);
    }

    /** Each as its topic has it. */
    static String[] records(List<? extends Table.Entry<?>> entries) {
        return entries.stream()
                .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    /** Anything as PostgreSQL reads its text; null stays null. */
    @Nullable
    String[] texts(Function<V, @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    Object value = column.apply(row);
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

    private <T> @Nullable T[] of(IntFunction<@Nullable T[]> array, Function<V, ? extends @Nullable T> column) {
        return rows.stream().map(row -> column.apply(row)).toArray(array);
    }
}
