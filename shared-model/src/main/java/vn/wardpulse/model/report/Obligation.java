package vn.wardpulse.model.report;

import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** One report that one unit owes, or owed: the key of everything that happens to it. */
public record Obligation(UnitId unit, FormCode form, Period period) {

    @Override
    public String toString() {
        return unit + "/" + form + "/" + period;
    }
}
