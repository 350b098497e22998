package vn.wardpulse.catalogue.wards;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/**
 * What was done with a group or cell.
 *
 * @param day from which it holds; null where an end was taken back
 * @param name what it is called since
 * @param by sign-in name
 */
record GroupChange(UnitId unit, What what, @Nullable LocalDate day, Name name, Instant at, String by, String byName) {

    enum What {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("renamed")
        RENAMED,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("reopened")
        REOPENED
    }
}
