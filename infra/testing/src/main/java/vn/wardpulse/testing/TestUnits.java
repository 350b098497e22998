package vn.wardpulse.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/** Units that keep their names and places for ever. */
public final class TestUnits {

    private TestUnits() {}

    /** @param parent the unit above, or null for a root */
    public static Unit unit(UnitId id, UnitKind kind, @Nullable UnitId parent) {
        Name name = new Name("Đơn vị " + id, "Unit " + id);
        return new Unit(id, id.value(), kind, List.of(new Unit.Spell(null, null, name, parent)));
    }
}
