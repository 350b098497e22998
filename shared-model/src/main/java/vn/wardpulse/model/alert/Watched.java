package vn.wardpulse.model.alert;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;

/**
 * What a subscription watches.
 *
 * @param subject code of the indicator, theme or form
 * @param name what that is called
 * @param threshold in percent, points or reports, as the kind says; null for a status, which has none
 */
public record Watched(
        Kind kind, String subject, Name name, @Nullable BigDecimal threshold) {

    /** Which sort of condition it is. */
    public enum Kind {
        /** The indicator is behind or missed. */
        STATUS,
        /** The indicator's achievement, in percent, is under the threshold. */
        ACHIEVEMENT_BELOW,
        /** The same, above it. */
        ACHIEVEMENT_ABOVE,
        /** The theme's score is under the threshold. */
        SCORE_BELOW,
        /** So many of the form's reports, or more, are overdue. */
        OVERDUE,
        /** Reports of the form are overdue, and the share received, in percent, is under the threshold. */
        RECEIVED_BELOW;

        public boolean ofIndicator() {
            return this == STATUS || this == ACHIEVEMENT_BELOW || this == ACHIEVEMENT_ABOVE;
        }

        public boolean ofForm() {
            return this == OVERDUE || this == RECEIVED_BELOW;
        }
    }
}
