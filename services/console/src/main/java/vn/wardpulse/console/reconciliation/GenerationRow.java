package vn.wardpulse.console.reconciliation;

import java.math.BigDecimal;
import java.util.Locale;
import vn.wardpulse.console.api.Generation;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;

/** One generation of views, in words. */
record GenerationRow(String number, boolean shown, String state, String reason, String begun, String completed) {

    static GenerationRow of(Generation generation, Words words) {
        String by = generation.by();
        return new GenerationRow(
                Numbers.exact(BigDecimal.valueOf(generation.number())),
                generation.shown(),
                state(generation, words),
                words.say("check.generation.reason." + generation.reason()) + (by == null ? "" : " · " + by),
                words.moment(generation.begun()),
                words.moment(generation.completed()));
    }

    private static String state(Generation generation, Words words) {
        if (generation.shown()) {
            return words.say("check.generation.shown");
        }
        if (generation.state().equals("building") && generation.records() > 0) {
            return words.say(
                    "check.generation.building.of",
                    String.format(Locale.ROOT, "%d", 100 * generation.taken() / generation.records()));
        }
        return words.say("check.generation." + generation.state());
    }
}
