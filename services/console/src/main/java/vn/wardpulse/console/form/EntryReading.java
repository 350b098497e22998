package vn.wardpulse.console.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;

/**
 * What the console makes of one figure's fields.
 *
 * @param figure null while they are empty, half filled or cannot be read
 * @param a the amount or numerator written out; null where it cannot be read
 * @param b the denominator written out
 * @param told what the console itself finds wrong
 * @param asks what it has to ask
 */
record EntryReading(
        @Nullable Figure figure,
        @Nullable String a,
        @Nullable String b,
        List<Told> told,
        List<Ask> asks) {

    static final EntryReading EMPTY = new EntryReading(null, "", "", List.of(), List.of());

    /** Of fields that were left as they are. */
    static final EntryReading UNREAD = new EntryReading(null, null, null, List.of(), List.of());

    static EntryReading of(Figure figure, Entry written) {
        return new EntryReading(figure, written.a(), written.b(), List.of(), List.of());
    }

    static EntryReading refused(Told told) {
        return new EntryReading(null, null, null, List.of(told), List.of());
    }

    /** Whether something is in the fields that cannot be saved as it is. */
    boolean unsettled() {
        return !told.isEmpty() || !asks.isEmpty();
    }
}
