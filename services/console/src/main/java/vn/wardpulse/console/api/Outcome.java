package vn.wardpulse.console.api;

import java.util.List;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * What became of one report among many.
 *
 * @param faults why it was not done; empty if it was
 */
public record Outcome(UnitId unit, FormCode form, Period period, boolean done, List<Fault> faults) {}
