package vn.wardpulse.notification.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes a letter a message that mail servers understand. */
record Envelope(Session session, String from) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    MimeMessage around(Letter letter, Delivery delivery) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(delivery.address(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("Content-Language", delivery.language().code());
        // No answer from a machine that answers for somebody who is away.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + letter.preferences() + ">");
        Letter.Enclosed enclosed = letter.enclosed();
        message.setContent(enclosed == null ? bodies(letter) : with(enclosed, bodies(letter)));
        message.saveChanges();
        message.setHeader("Message-ID", id(delivery));
        return message;
    }

    private static MimeMultipart bodies(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** The file travels in base 64, so that not a byte of it is another when it comes out. */
    private static MimeMultipart with(Letter.Enclosed enclosed, MimeMultipart bodies) throws MessagingException {
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(bodies);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosed.bytes(), enclosed.mediaType())));
        file.setFileName(enclosed.name());
        file.setDisposition(Part.ATTACHMENT);
        file.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("mixed", letter, file);
    }

    /** The same for every attempt, so that a mailbox that gets it again may know it. */
    private String id(Delivery delivery) {
        UUID person = UUID.nameUUIDFromBytes(delivery.person().getBytes(StandardCharsets.UTF_8));
        return "<%s.%s@%s>".formatted(delivery.occasion().id(), person, from.substring(from.lastIndexOf('@') + 1));
    }
}
