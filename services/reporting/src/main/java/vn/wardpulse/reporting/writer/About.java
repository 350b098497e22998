package vn.wardpulse.reporting.writer;

import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;

/** What a sentence is about. */
record About(UnitId unit, Period period, Indicator indicator) {

    About in(Period other) {
        return new About(unit, other, indicator);
    }
}
