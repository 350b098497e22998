package vn.wardpulse.console.form;

import java.util.Map;

/** What a form is filled in for. */
enum Purpose {
    REPORT,
    CORRECTION,
    /** Entered by the standing body from what came on paper; it keeps no draft. */
    PAPER;

    /** What the buttons of a form with these fields say. */
    static Purpose of(Map<String, String> fields) {
        return switch (fields.getOrDefault("act", "")) {
            case "correct" -> CORRECTION;
            case "receive" -> PAPER;
            default -> REPORT;
        };
    }
}
