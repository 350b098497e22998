package vn.wardpulse.console.shell;

import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.RoundId;

/** Where pages are that several others lead to. */
public final class Addresses {

    private Addresses() {}

    /** Where a number comes from: of the period alone, or of the year up to its end. */
    public static String explained(UnitId unit, IndicatorCode indicator, Period period, boolean toDate) {
        return "/giai-trinh?unit=%s&indicator=%s&period=%s&span=%s"
                .formatted(unit, indicator, period, toDate ? "to-date" : "own");
    }

    /** Where a figure comes from that a unit's score rests on: who judges may not have the unit in reach. */
    public static String explained(RoundId round, UnitId unit, IndicatorCode indicator, Period period) {
        return "/thi-dua/%s/%d/giai-trinh?unit=%s&indicator=%s&period=%s"
                .formatted(round.plan(), round.number(), unit, indicator, period);
    }
}
