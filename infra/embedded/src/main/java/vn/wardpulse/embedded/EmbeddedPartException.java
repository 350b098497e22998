package vn.wardpulse.embedded;

import org.jspecify.annotations.Nullable;

/** The broker or the database could not be started or used; the message is one sentence for the person who started it. */
public final class EmbeddedPartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedPartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    EmbeddedPartException(String message) {
        this(message, null);
    }
}
