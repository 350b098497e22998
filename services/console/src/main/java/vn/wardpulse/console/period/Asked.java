package vn.wardpulse.console.period;

import java.io.Serializable;
import java.util.List;
import vn.wardpulse.model.UnitId;

/**
 * What somebody asked for that was not done yet, so that the form shows it again.
 *
 * @param units ticked
 * @param all whether every unit was meant
 * @param due as it came
 * @param sure what is asked before it is done; empty where nothing is
 */
record Asked(List<String> units, boolean all, String due, String reason, String sure) implements Serializable {

    static final Asked NOTHING = new Asked(List.of(), false, "", "", "");

    static Asked of(List<UnitId> units, boolean all, String due, String reason) {
        return new Asked(units.stream().map(UnitId::value).toList(), all, due, reason, "");
    }

    Asked sure(String question) {
        return new Asked(units, all, due, reason, question);
    }

    public boolean has(String unit) {
        return units.contains(unit);
    }
}
