package vn.wardpulse.identity.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The name is locked for a while at the address it was tried from. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration left) {
        super("too many failed sign-ins");
        this.seconds = Math.max(1, left.plusMillis(999).toSeconds());
    }

    long seconds() {
        return seconds;
    }
}
