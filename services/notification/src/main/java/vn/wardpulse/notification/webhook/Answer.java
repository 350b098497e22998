package vn.wardpulse.notification.webhook;

/** What came of an attempt to hand something to a receiver. */
public sealed interface Answer {

    /** The receiver has it. */
    record Taken() implements Answer {}

    /** It may another time. */
    record NotNow(String problem) implements Answer {}

    /** It never will, or nothing is ever sent there. */
    record Never(String problem) implements Answer {}
}
