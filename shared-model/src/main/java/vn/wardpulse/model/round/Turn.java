package vn.wardpulse.model.round;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose turn it is with a sheet. */
public enum Turn {
    SELF(Stage.SELF),
    APPRAISAL(Stage.APPRAISAL),
    VERIFICATION(Stage.VERIFICATION),
    /** All stages are done. */
    VERIFIED(null),
    /** The round is closed: nothing is judged any more. */
    CLOSED(null);

    private final @Nullable Stage stage;

    Turn(@Nullable Stage stage) {
        this.stage = stage;
    }

    /** The stage that may judge now. */
    public Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    static Turn of(Stage stage) {
        return switch (stage) {
            case SELF -> SELF;
            case APPRAISAL -> APPRAISAL;
            case VERIFICATION -> VERIFICATION;
        };
    }

    static Turn after(Stage stage) {
        return switch (stage) {
            case SELF -> APPRAISAL;
            case APPRAISAL -> VERIFICATION;
            case VERIFICATION -> VERIFIED;
        };
    }
}
