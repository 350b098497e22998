package vn.wardpulse.reporting.writer;

/**
 * Where something stands in a template.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
record Place(Part part, int line, int column) {

    /** As faults say it, such as {@code body:4:12}. */
    @Override
    public String toString() {
        return "%s:%d:%d".formatted(part.word(), line, column);
    }
}
