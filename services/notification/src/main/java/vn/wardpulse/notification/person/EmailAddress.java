package vn.wardpulse.notification.person;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** The one kind of address that is taken: a plain one, which can neither name two people nor end a header. */
final class EmailAddress {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    static boolean isSound(String text) {
        if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
