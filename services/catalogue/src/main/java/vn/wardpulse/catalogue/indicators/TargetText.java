package vn.wardpulse.catalogue.indicators;

import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.wire.Wire;

/** A target as one JSON value in the database, in the form of the contract. */
public final class TargetText {

    private TargetText() {}

    public static String write(Target target) {
        return Wire.mapper().writerFor(Target.class).writeValueAsString(target);
    }

    public static Target read(String text) {
        return Wire.mapper().readValue(text, Target.class);
    }
}
