package vn.wardpulse.submission.upload;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it came.
 *
 * @param number in the file, from 1; of a CSV file the line that it begins on
 * @param cells by column, trimmed; empty ones are left out
 */
record Row(long number, Map<String, String> cells) {

    String text(String column) {
        return Objects.requireNonNullElse(cells.get(column), "");
    }

    @Nullable
    String given(String column) {
        return cells.get(column);
    }
}
