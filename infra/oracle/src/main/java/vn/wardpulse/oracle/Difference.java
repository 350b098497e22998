package vn.wardpulse.oracle;

import java.util.Locale;

/**
 * One value on which two sets of views disagree. As text it is a line that a person can read:
 *
 * <pre>{@code
 * 00139/2023-Q3 cell SOC-02 toDate.amount: expected 182, found 181
 * 00139/2023-Q3 theme LIF: expected something, found nothing
 * }</pre>
 *
 * @param view by the key of its topic: {@code unit/period}, of a standing {@code unit/form/period}
 * @param code of the cell, theme or form; empty for a view as a whole, and for a standing
 * @param field in which they differ; empty if one side has nothing at all
 */
public record Difference(String view, Part part, String code, String field, String expected, String found) {

    /** What stands for a value that is not there. */
    public static final String NOTHING = "nothing";

    /** What stands for a view, or a line of one, that the other side does not have. */
    public static final String SOMETHING = "something";

    /** What of a view it is about. */
    public enum Part {
        VIEW,
        CELL,
        THEME,
        FORM,
        STANDING
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(view);
        if (part != Part.VIEW) {
            line.append(' ').append(part.name().toLowerCase(Locale.ROOT));
        }
        for (String more : new String[] {code, field}) {
            if (!more.isEmpty()) {
                line.append(' ').append(more);
            }
        }
        return line.append(": expected ")
                .append(expected)
                .append(", found ")
                .append(found)
                .toString();
    }
}
