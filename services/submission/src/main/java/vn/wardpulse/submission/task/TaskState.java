package vn.wardpulse.submission.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.wardpulse.model.task.Progress;

/** Where an occurrence stands. */
enum TaskState {
    /** Nothing is reported. */
    OPEN,
    UNDER_WAY,
    DONE,
    NOT_DONE,
    /** The plan does not ask for it any more. */
    DROPPED;

    static TaskState of(Progress progress) {
        return switch (progress) {
            case UNDER_WAY -> UNDER_WAY;
            case DONE -> DONE;
            case NOT_DONE -> NOT_DONE;
        };
    }

    /** Whether there is nothing more to wait for. */
    boolean settled() {
        return this == DONE || this == NOT_DONE || this == DROPPED;
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
