package vn.wardpulse.notification.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be written to.
 *
 * @param email absent: not by e-mail
 * @param optedOut whether they want no e-mail although there is an address
 */
record Preferences(
        @Schema(example = "canbo@example.org") @Nullable String email,
        @Schema(type = "string", example = "vi") Language language,
        boolean optedOut) {

    static final Preferences NONE = new Preferences(null, Language.VI, false);

    /** Whether both name the same address and language. */
    boolean addressedAs(Preferences other) {
        return Objects.equals(email, other.email) && language == other.language;
    }
}
