package vn.wardpulse.console.shell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Years that pages are asked for. */
public final class Years {

    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    private Years() {}

    /**
     * @param asked the running year if null
     * @throws NotThere if no period has such a year
     */
    public static int asked(@Nullable Integer asked, LocalDate today) {
        if (asked == null) {
            return today.getYear();
        }
        if (asked < FIRST || asked > LAST) {
            throw new NotThere("year");
        }
        return asked;
    }
}
