package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import vn.wardpulse.model.Name;

/** A day that differs from its weekday: a holiday or a day in lieu, or a Saturday or Sunday that is worked. */
public record SpecialDay(LocalDate date, Kind kind, Name name) {

    /** What kind of day it is. */
    public enum Kind {
        DAY_OFF,
        WORKING_DAY
    }
}
