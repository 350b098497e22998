package vn.wardpulse.console.form;

import java.util.Map;
import vn.wardpulse.model.IndicatorCode;

/**
 * What stands in the fields of one line, as typed. Fields are named after the indicator: {@code ADM-01.a} is the amount
 * or numerator, {@code .b} the denominator, {@code .w} why there is nothing to report, {@code .r} the remark.
 */
record Typing(String a, String b, String why, String remark) {

    static Typing of(IndicatorCode code, Map<String, String> fields) {
        return new Typing(
                field(code, "a", fields), field(code, "b", fields), field(code, "w", fields), field(code, "r", fields));
    }

    private static String field(IndicatorCode code, String part, Map<String, String> fields) {
        return fields.getOrDefault(code + "." + part, "").strip();
    }

    boolean empty() {
        return a.isEmpty() && b.isEmpty() && why.isEmpty();
    }
}
