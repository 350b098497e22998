package vn.wardpulse.catalogue.csv;

/**
 * Where something stands in an import.
 *
 * @param file such as {@code indicators.csv}
 * @param line as an editor counts it, from 1; 0 for the file as a whole
 */
public record Place(String file, long line) implements Comparable<Place> {

    /** Written {@code indicators.csv:12:decimals}; line and column only where they are known. */
    String column(String column) {
        String lineText = line == 0 ? "" : ":" + line;
        return file + lineText + (column.isEmpty() ? "" : ":" + column);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }
}
