package vn.wardpulse.model.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Event;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.report.Obligation;

/**
 * Somebody is to be reminded of a report that is not handed in. Said once for every obligation and step; its position
 * names it for ever.
 *
 * @param unitName of the unit that owes the report, as it is called on the day
 * @param formName of what it owes
 * @param due the due date as it stands on the day
 * @param addressees whom it is for; each of them once
 * @param sentence what the standing body adds of its own, in one line; null where it adds nothing
 */
public record ReminderDue(
        EventHead head,
        Obligation obligation,
        Name unitName,
        Name formName,
        LocalDate due,
        Step step,
        List<Addressee> addressees,
        @Nullable String sentence)
        implements Event {

    public ReminderDue {
        addressees = List.copyOf(addressees);
    }
}
