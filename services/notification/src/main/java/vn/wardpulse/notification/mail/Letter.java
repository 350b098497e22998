package vn.wardpulse.notification.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A letter, in plain text and the same in HTML. The subject is one line, whatever names or sentences went into it.
 *
 * @param preferences where its reader says that they want no more of them
 * @param enclosed a file that goes along; null for none
 */
record Letter(
        String subject,
        String text,
        String html,
        URI preferences,
        @Nullable Enclosed enclosed) {

    @SuppressWarnings("ArrayRecordComponent") // as they are sent, and nobody changes them
    record Enclosed(String name, String mediaType, byte[] bytes) {}

    Letter(String subject, String text, String html, URI preferences) {
        this(subject, text, html, preferences, null);
    }

    Letter {
        subject = oneLine(subject);
    }

    /** No control character, line break or mark that turns the direction of text survives in a value of a letter. */
    static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\s]+", " ").strip();
    }
}
