package vn.wardpulse.web;

/**
 * One thing that is wrong with a request, said so that the person who made it can mend it.
 *
 * @param code stable name of the rule, such as {@code numerator-above-denominator}
 * @param where the place in the request, such as {@code figures/ADM-01} or {@code indicators.csv:12:decimals}
 * @param vi what is wrong and what to do, in Vietnamese
 * @param en the same in English
 * @param severity whether it stands in the way
 */
public record Fault(String code, String where, String vi, String en, Severity severity) {

    /** Whether a fault stands in the way, or asks for an explanation only. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Fault error(String code, String where, String vi, String en) {
        return new Fault(code, where, vi, en, Severity.ERROR);
    }

    public static Fault warning(String code, String where, String vi, String en) {
        return new Fault(code, where, vi, en, Severity.WARNING);
    }
}
