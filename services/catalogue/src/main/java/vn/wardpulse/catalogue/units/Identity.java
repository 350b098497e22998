package vn.wardpulse.catalogue.units;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/** How a unit that nobody knew before gets its id. */
public final class Identity {

    private Identity() {}

    /** The code for its first holder; for a later one the code with its first day. */
    public static UnitId fresh(String code, @Nullable LocalDate from, Predicate<UnitId> taken) {
        UnitId first = new UnitId(code);
        return from == null || !taken.test(first) ? first : new UnitId("%s~%tY%<tm%<td".formatted(code, from));
    }
}
