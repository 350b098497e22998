package vn.wardpulse.reporting.rounds;

import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * A figure of a report that counts.
 *
 * @param version of the report
 */
record Reported(UnitId unit, FormCode form, Period period, int version, Figure figure) {}
