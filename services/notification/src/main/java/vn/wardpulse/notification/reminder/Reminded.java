package vn.wardpulse.notification.reminder;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.notification.mail.DeliveryState;

/**
 * A reminder, and the letters that it gave rise to.
 *
 * @param position names it
 * @param by who asked for it; {@code system} if the schedule did
 * @param addressees the offices that it is for
 * @param sentence what the standing body added
 * @param deliveries one for each holder of these offices with an address; none where the reminder came too late
 */
record Reminded(
        long position,
        Instant at,
        String by,
        @Schema(type = "string", example = "00139") UnitId unit,
        Name unitName,
        @Schema(type = "string", example = "LB2023-M") FormCode form,
        Name formName,
        @Schema(type = "string", example = "2023-10") Period period,
        LocalDate due,
        Step step,
        List<AddressedTo> addressees,
        @Nullable String sentence,
        List<Letter> deliveries) {

    /** An office of a unit. */
    record AddressedTo(
            @Schema(type = "string", example = "00139") UnitId unit, Addressee.Office office) {}

    /**
     * @param person sign-in name
     * @param attempts how often the mail server was asked
     * @param at when the state was reached; absent while the letter is under way
     * @param problem what the mail server said
     */
    record Letter(
            String person,
            @Schema(type = "string", example = "sent") DeliveryState state,
            int attempts,
            @Nullable Instant at,
            @Nullable String problem) {}

    static Reminded of(ReminderDue reminder, List<Letter> letters) {
        return new Reminded(
                reminder.head().position(),
                reminder.head().at(),
                reminder.head().by(),
                reminder.obligation().unit(),
                reminder.unitName(),
                reminder.obligation().form(),
                reminder.formName(),
                reminder.obligation().period(),
                reminder.due(),
                reminder.step(),
                reminder.addressees().stream()
                        .map(addressee -> new AddressedTo(addressee.unit(), addressee.office()))
                        .toList(),
                reminder.sentence(),
                letters);
    }
}
