package vn.wardpulse.reporting.restated;

import java.time.LocalDate;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * A figure as it was reported.
 *
 * @param day last day of its period's window: whoever bears it then is the unit of its time
 */
record Fact(UnitId unit, Period period, LocalDate day, Figure figure) {}
