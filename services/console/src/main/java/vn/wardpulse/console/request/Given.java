package vn.wardpulse.console.request;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody typed that was not taken, so that the form shows it again.
 *
 * @param unit whose form it is; empty where nothing was typed
 * @param values as typed, by the number of the question
 */
record Given(String unit, int seen, HashMap<Integer, String> values) implements Serializable {

    static final Given NOTHING = new Given("", 0, new HashMap<>());

    static Given of(String unit, int seen, Map<Integer, String> values) {
        return new Given(unit, seen, new HashMap<>(values));
    }
}
