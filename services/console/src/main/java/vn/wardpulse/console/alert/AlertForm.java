package vn.wardpulse.console.alert;

import java.util.List;

/**
 * What is asked of somebody who wants to be told of something.
 *
 * @param action where it goes to
 * @param changes whether it is of a subscription that is there
 * @param threshold as it was typed
 */
record AlertForm(
        String action,
        boolean changes,
        List<Option> kinds,
        List<Options> subjects,
        String threshold,
        List<Option> units,
        List<Option> levels,
        List<Option> frequencies,
        boolean email,
        List<Option> webhooks) {

    record Option(String value, String text, boolean chosen) {}

    /** Several under one title. */
    record Options(String title, List<Option> options) {}
}
