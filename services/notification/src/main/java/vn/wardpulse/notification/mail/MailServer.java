package vn.wardpulse.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.notification.NotificationSettings.Security;
import vn.wardpulse.notification.NotificationSettings.Smtp;

/**
 * Hands letters to the mail server that is set up, and knows what came of it: what failed before the server was asked
 * to take a letter can be tried again, and so can what it declined with a number of its own. Everything else may have
 * been taken.
 */
final class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    /** From here on a server's number says no: for now from here, for good from the next. */
    private static final int NOT_NOW = 400;

    private static final int NEVER = 500;

    private final Smtp smtp;
    private final Session session;
    private final Envelope envelope;

    MailServer(Smtp smtp, String from) {
        this.smtp = smtp;
        this.session = Session.getInstance(properties(smtp));
        this.envelope = new Envelope(session, from);
    }

    private static Properties properties(Smtp smtp) {
        String patience = Long.toString(smtp.patience().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.auth", Boolean.toString(smtp.signsIn()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.security() == Security.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.security() == Security.STARTTLS));
        return properties;
    }

    Outcome send(Delivery delivery, Letter letter) {
        try {
            MimeMessage message = envelope.around(letter, delivery);
            Transport transport = session.getTransport("smtp");
            try {
                return handOver(message, transport);
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException e) {
            return new Outcome.Never(told(e));
        }
    }

    private Outcome handOver(MimeMessage message, Transport transport) throws MessagingException {
        try {
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    smtp.signsIn() ? smtp.username() : null,
                    smtp.signsIn() ? smtp.password() : null);
        } catch (MessagingException e) {
            return new Outcome.NotNow(told(e));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Sent();
        } catch (SendFailedException e) {
            int number = number(e);
            return number >= NEVER
                    ? new Outcome.Never(told(e))
                    : number >= NOT_NOW ? new Outcome.NotNow(told(e)) : new Outcome.Unknown(told(e));
        } catch (MessagingException e) {
            return new Outcome.Unknown(told(e));
        }
    }

    /** What goes wrong in saying goodbye changes nothing. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server hung up first", e);
        }
    }

    /** The server's own number for its no; 0 where it gave none, as when the line broke. */
    private static int number(SendFailedException failure) {
        for (Exception reason = failure;
                reason instanceof MessagingException nested;
                reason = nested.getNextException()) {
            int number = switch (nested) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException sent -> sent.getReturnCode();
                default -> 0;
            };
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    private static String told(Exception failure) {
        return Letter.oneLine(String.valueOf(failure.getMessage()));
    }
}
