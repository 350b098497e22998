package vn.wardpulse.model.reminder;

import vn.wardpulse.model.UnitId;

/** Whoever holds an office of a unit, whoever that is. */
public record Addressee(UnitId unit, Office office) {

    /** The offices that reminders go to, named as in access tokens. */
    public enum Office {
        WARD_OFFICER,
        WARD_LEADER,
        STANDING_BODY
    }
}
