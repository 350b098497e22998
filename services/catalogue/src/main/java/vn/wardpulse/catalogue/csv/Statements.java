package vn.wardpulse.catalogue.csv;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a file states, by key, and where. A key stated twice is a fault. */
public final class Statements<K extends Comparable<? super K>, V> {

    private record Statement<V>(Place place, V value) {}

    private final Map<K, Statement<V>> stated = new LinkedHashMap<>();

    public void put(K key, V value, Row row, String column) {
        Statement<V> first = stated.putIfAbsent(key, new Statement<>(row.place(), value));
        if (first != null) {
            row.fault(
                    column,
                    "stated-twice",
                    "'%s' đã có ở dòng %d. Giữ lại một dòng."
                            .formatted(key, first.place().line()),
                    "'%s' already stands in line %d. Keep one of them."
                            .formatted(key, first.place().line()));
        }
    }

    /** Puts without the check for a second statement. */
    public void put(K key, V value, Place place) {
        stated.put(key, new Statement<>(place, value));
    }

    public Set<K> keys() {
        return stated.keySet();
    }

    public @Nullable Place place(K key) {
        Statement<V> statement = stated.get(key);
        return statement == null ? null : statement.place();
    }

    /** Where it is stated, or else the file as a whole in which it would be. */
    public Place place(K key, String file) {
        return Objects.requireNonNullElse(place(key), new Place(file, 0));
    }

    /** Takes each statement with its place. */
    public interface Reader<K, V> {
        void read(K key, V value, Place place);
    }

    public void forEach(Reader<K, V> reader) {
        stated.forEach((key, statement) -> reader.read(key, statement.value(), statement.place()));
    }

    public Collection<V> values() {
        return stated.values().stream().map(Statement::value).toList();
    }

    /** What holds afterwards: {@code before}, replaced by what is stated here. */
    public SortedMap<K, V> over(SortedMap<K, V> before) {
        SortedMap<K, V> after = new TreeMap<>(before);
        stated.forEach((key, statement) -> after.put(key, statement.value()));
        return after;
    }
}
