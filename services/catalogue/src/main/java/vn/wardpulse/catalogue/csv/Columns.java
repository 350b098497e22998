package vn.wardpulse.catalogue.csv;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a file, in any order. A file without a required column, or with an unknown one, is refused. */
public record Columns(List<String> required, List<String> optional) {

    public static Columns of(String... required) {
        return new Columns(List.of(required), List.of());
    }

    public Columns and(String... more) {
        return new Columns(required, List.of(more));
    }

    /** Those that must be there first. */
    public List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
