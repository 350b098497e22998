package vn.wardpulse.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real mail server that can be away for a while, and everything that it was given. */
final class Mailbox implements AutoCloseable {

    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        server.start();
    }

    int port() {
        return port;
    }

    void goAway() {
        server.stop();
    }

    void comeBack() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What this address got, the oldest first. */
    List<MimeMessage> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> address.equals(recipient(message)))
                .toList();
    }

    /** The part of the one letter that this address got. */
    String only(String address, String type) {
        List<MimeMessage> letters = of(address);
        if (letters.size() != 1) {
            throw new AssertionError("%s got %d letters".formatted(address, letters.size()));
        }
        return part(letters.getFirst(), type);
    }

    static String part(MimeMessage message, String type) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            for (int n = 0; n < parts.getCount(); n++) {
                BodyPart part = parts.getBodyPart(n);
                if (part.isMimeType(type)) {
                    return ((String) part.getContent()).replace("\r\n", "\n");
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("no part " + type);
    }

    /** The file that came with a letter, as it was before it was mailed. */
    static byte[] enclosed(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            try (InputStream file = parts.getBodyPart(1).getInputStream()) {
                return file.readAllBytes();
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text of a letter with a file. */
    static String textBeside(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            MimeMultipart bodies = (MimeMultipart) parts.getBodyPart(0).getContent();
            return ((String) bodies.getBodyPart(0).getContent()).replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
