package vn.wardpulse.model.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;

/** What the points of a criterion rest on. */
public sealed interface Measured {

    /** Whether somebody states it, other than what comes from reports. */
    default boolean byHand() {
        return false;
    }

    /** Whether its points come on top of those of the scale or go off them, and are no part of what the scale is out of. */
    default boolean beside() {
        return false;
    }

    /**
     * The figure of the round held against a target.
     *
     * @param target null for the one that the unit has for the year
     */
    record Indicator(
            IndicatorCode indicator, Way way, @Nullable Target target) implements Measured {
        public Indicator {
            if (way == Way.PROGRESS && target != null && !(target instanceof Target.Reduction)) {
                throw new IllegalArgumentException("%s: only a reduction has a part that is done".formatted(indicator));
            }
        }
    }

    /** Reports received of those owed, of these forms; of all where none is named. */
    record Completeness(List<FormCode> forms) implements Measured {
        public Completeness {
            forms = List.copyOf(forms);
        }
    }

    /** Reports received in time of those owed. */
    record Timeliness(List<FormCode> forms) implements Measured {
        public Timeliness {
            forms = List.copyOf(forms);
        }
    }

    /** A number that is entered with evidence and held against a target, which is no reduction. */
    record Counted(Way way, Target target) implements Measured {
        public Counted {
            if (way == Way.PROGRESS || target instanceof Target.Reduction) {
                throw new IllegalArgumentException("what is counted by hand has no baseline");
            }
        }

        @Override
        public boolean byHand() {
            return true;
        }
    }

    /** Points that are given, up to those of the criterion. */
    record Judged() implements Measured {
        @Override
        public boolean byHand() {
            return true;
        }
    }

    /** Points on top, with evidence. */
    record Bonus() implements Measured {
        @Override
        public boolean byHand() {
            return true;
        }

        @Override
        public boolean beside() {
            return true;
        }
    }

    /** Points off, with evidence. */
    record Deduction() implements Measured {
        @Override
        public boolean byHand() {
            return true;
        }

        @Override
        public boolean beside() {
            return true;
        }
    }
}
