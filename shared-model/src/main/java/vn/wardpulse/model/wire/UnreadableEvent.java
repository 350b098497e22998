package vn.wardpulse.model.wire;

/** Bytes in a topic that are not an event of its contract. Its reader puts them aside and goes on. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableEvent(String message) {
        super(message);
    }
}
