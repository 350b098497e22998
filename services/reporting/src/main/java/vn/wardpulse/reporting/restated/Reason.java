package vn.wardpulse.reporting.restated;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why figures cannot be carried along. */
enum Reason {
    /** The unit was split, and nobody stated the shares. */
    @JsonProperty("no-weights")
    NO_WEIGHTS,
    /** The unit ended, and nobody is stated to carry on. */
    @JsonProperty("no-successor")
    NO_SUCCESSOR,
    /** Who asks does not see the unit's figures. */
    @JsonProperty("out-of-reach")
    OUT_OF_REACH
}
