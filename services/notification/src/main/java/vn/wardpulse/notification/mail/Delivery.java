package vn.wardpulse.notification.mail;

import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.notification.person.Language;

/**
 * One reminder to one person's mailbox.
 *
 * @param attempts that were made, this one included
 */
record Delivery(
        ReminderDue reminder, String person, String displayName, String address, Language language, int attempts) {}
