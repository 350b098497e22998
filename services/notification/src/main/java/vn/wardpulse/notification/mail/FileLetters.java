package vn.wardpulse.notification.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.notification.person.Language;

/** Letters with files in them. Who sends one sees to it that nobody gets it twice. */
public final class FileLetters {

    private final Letters letters;
    private final @Nullable MailServer server;

    FileLetters(Letters letters, @Nullable MailServer server) {
        this.letters = letters;
        this.server = server;
    }

    /** Whether there is a mail server. */
    public boolean possible() {
        return server != null;
    }

    /**
     * Hands one letter to the mail server.
     *
     * @param delivery by which a mailbox knows a repetition, and the letter's link the file
     * @param attached the file; null where it is too large to go along, and is linked to only
     * @throws IllegalStateException if there is no mail server
     */
    public Outcome send(
            ExportMade said,
            UUID delivery,
            byte @Nullable [] attached,
            String person,
            String displayName,
            String address,
            Language language) {
        if (server == null) {
            throw new IllegalStateException("there is no mail server");
        }
        Delivery letter = new Delivery(
                0, new Occasion.Export(said, delivery, attached), person, displayName, address, language, 1);
        return server.send(letter, letters.write(letter));
    }
}
