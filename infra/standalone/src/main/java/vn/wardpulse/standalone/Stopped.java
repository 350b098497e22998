package vn.wardpulse.standalone;

/** The installation cannot start or be reached; the message is the one sentence that the person at the terminal gets. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(String message) {
        super(message);
    }

    Stopped(String message, Throwable cause) {
        super(message, cause);
    }
}
