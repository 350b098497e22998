package vn.wardpulse.archive;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done; the message says so to the person at the terminal, in both languages. */
public final class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArchiveException(String vietnamese, String english) {
        this(vietnamese, english, null);
    }

    public ArchiveException(String vietnamese, String english, @Nullable Throwable cause) {
        super(vietnamese + "\n" + english, cause);
    }
}
