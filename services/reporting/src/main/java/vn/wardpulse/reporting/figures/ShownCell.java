package vn.wardpulse.reporting.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;

/** A cell with its place. */
public record ShownCell(
        UnitId unit, Period period, @JsonUnwrapped Cell cell) {}
