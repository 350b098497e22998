package vn.wardpulse.reporting.figures;

import java.util.Optional;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** Where a cell stands among all: what comes after it is found without reading what comes before. */
record CellPlace(UnitId unit, Period period, IndicatorCode indicator) {

    static CellPlace of(ShownCell row) {
        return new CellPlace(row.unit(), row.period(), row.cell().indicator());
    }

    /** Reads what {@link #toString} writes; empty if it is nothing of the kind. */
    static Optional<CellPlace> read(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CellPlace(new UnitId(parts[0]), Period.parse(parts[1]), new IndicatorCode(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Such as {@code 00139/2023-09/ADM-01}. */
    @Override
    public String toString() {
        return unit + "/" + period + "/" + indicator;
    }
}
