package vn.wardpulse.console.reminder;

import java.util.List;
import java.util.Objects;
import vn.wardpulse.console.api.Reminder;
import vn.wardpulse.console.text.Words;

/** Writes reminders as a table, the newest first. */
record ReminderRows(Words words) {

    /** @param what when and how it was said */
    record Row(String address, String report, String what, String letters) {}

    List<Row> of(List<Reminder> reminders) {
        ReminderWords said = new ReminderWords(words);
        return reminders.stream()
                .map(reminder -> new Row(
                        "/phieu/" + reminder.obligation(),
                        words.name(reminder.unitName()) + ", " + words.period(reminder.period()),
                        Objects.requireNonNull(said.told(reminder, null)),
                        said.letters(reminder)))
                .toList();
    }
}
