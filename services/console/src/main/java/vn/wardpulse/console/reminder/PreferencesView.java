package vn.wardpulse.console.reminder;

import java.util.List;

/**
 * The page Thông báo.
 *
 * @param addressed whether reminders go to an office that the visitor holds
 * @param faults what is wrong with what was typed
 */
record PreferencesView(
        String finding,
        String email,
        String language,
        boolean optedOut,
        boolean mailServer,
        boolean addressed,
        List<String> faults,
        List<ReminderRows.Row> rows) {}
