package vn.wardpulse.notification.mail;

/** What came of an attempt. */
public sealed interface Outcome {

    /** The mail server has taken it over. */
    record Sent() implements Outcome {}

    /** It certainly has not, and may another time. */
    record NotNow(String problem) implements Outcome {}

    /** It never will. */
    record Never(String problem) implements Outcome {}

    /** The line broke when the server may have had it already. */
    record Unknown(String problem) implements Outcome {}
}
