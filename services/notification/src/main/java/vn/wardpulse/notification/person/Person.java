package vn.wardpulse.notification.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee.Office;

/**
 * Somebody who is written to.
 *
 * @param name sign-in name
 * @param unit they are bound to; absent for the whole installation
 * @param offices they hold there; reminders go to these
 * @param own whether they said address and language themselves, which no import changes
 */
record Person(
        @Schema(example = "bode.canbo") String name,

        @Schema(type = "string", example = "00139") @Nullable
        UnitId unit,

        List<Office> offices,
        Preferences preferences,
        boolean own) {

    Person {
        offices = offices.stream().sorted().distinct().toList();
    }

    /** As an administrator's line makes it: what they said themselves stays. */
    Person after(Person line) {
        return new Person(
                name,
                line.unit(),
                line.offices(),
                own
                        ? preferences
                        : new Preferences(
                                line.preferences().email(), line.preferences().language(), preferences.optedOut()),
                own);
    }
}
