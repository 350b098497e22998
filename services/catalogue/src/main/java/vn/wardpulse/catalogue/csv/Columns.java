package vn.wardpulse.catalogue.csv;

import java.util.List;

/** The columns of a file, in any order. A file without a required column, or with an unknown one, is refused. */
public record Columns(List<String> required, List<String> optional) {

    public static Columns of(String... required) {
        return new Columns(List.of(required), List.of());
    }

    public Columns and(String... more) {
        return new Columns(required, List.of(more));
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
