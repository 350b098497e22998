package vn.wardpulse.console.alert;

import java.util.List;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.shell.Options;

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
        List<Option> webhooks,
        Timing timing) {

    /**
     * When they want to be told.
     *
     * @param digests at once, daily, weekly
     * @param at when the digest comes
     * @param from when quiet hours begin; empty where there are none
     */
    record Timing(List<Option> digests, List<Option> days, String at, String from, String to) {}
}
