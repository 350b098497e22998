package vn.wardpulse.console.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * What the console makes of one line.
 *
 * @param figure what can be saved; null while the line is empty, half filled or cannot be read
 * @param a the amount or numerator written out; null where it cannot be read
 * @param b the denominator written out
 * @param told what the console itself finds wrong
 * @param asks what it has to ask
 */
record Reading(
        @Nullable ReportedFigure figure,
        @Nullable String a,
        @Nullable String b,
        List<Told> told,
        List<Ask> asks) {

    /** Whether something is in the fields that cannot be saved as it is. */
    boolean unsettled() {
        return !told.isEmpty() || !asks.isEmpty();
    }
}
