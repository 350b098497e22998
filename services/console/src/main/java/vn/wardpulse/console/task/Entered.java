package vn.wardpulse.console.task;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed that was not taken, so that the form shows it again.
 *
 * @param unit whose form it is; empty where nothing was typed
 * @param counts as typed, by channel
 */
record Entered(String unit, String progress, Map<String, String> counts, String words, List<String> wrong)
        implements Serializable {

    static final Entered NOTHING = new Entered("", "", Map.of(), "", List.of());

    boolean of(String form) {
        return unit.equals(form);
    }
}
