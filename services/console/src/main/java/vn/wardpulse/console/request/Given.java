package vn.wardpulse.console.request;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody typed that was not taken, so that the form shows it again.
 *
 * @param unit whose form it is; empty where nothing was typed
 * @param values as typed, by the number of the question, and for a denominator also what it ends in
 */
record Given(String unit, HashMap<String, String> values) implements Serializable {

    static final Given NOTHING = new Given("", new HashMap<>());

    static Given of(String unit, Map<String, String> values) {
        return new Given(unit, new HashMap<>(values));
    }
}
