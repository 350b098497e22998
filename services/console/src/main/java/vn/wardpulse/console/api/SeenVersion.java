package vn.wardpulse.console.api;

import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** A version of a report that somebody has before them, written {@code unit/form/period/version}. */
public record SeenVersion(Obligation obligation, int version) {

    /** @throws IllegalArgumentException if it is not written so */
    public static SeenVersion parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not unit/form/period/version: " + text);
        }
        return new SeenVersion(
                new Obligation(new UnitId(parts[0]), new FormCode(parts[1]), Period.parse(parts[2])),
                Integer.parseInt(parts[3]));
    }

    @Override
    public String toString() {
        return obligation + "/" + version;
    }
}
