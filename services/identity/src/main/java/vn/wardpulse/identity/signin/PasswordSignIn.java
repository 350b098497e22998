package vn.wardpulse.identity.signin;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.wardpulse.identity.account.Accounts;

/** Checks a name and password, unless that name has been tried too often from the same address. */
@Component
class PasswordSignIn {

    private final Attempts attempts;
    private final MeterRegistry meters;
    private final DaoAuthenticationProvider passwords;

    PasswordSignIn(Attempts attempts, AccountUsers users, PasswordEncoder encoder, MeterRegistry meters) {
        this.attempts = attempts;
        this.meters = meters;
        this.passwords = new DaoAuthenticationProvider(users);
        this.passwords.setPasswordEncoder(encoder);
    }

    /** Not a bean: the authorization server's own chain must not take passwords. */
    AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public @Nullable Authentication authenticate(Authentication typed) {
                return checked(typed);
            }

            @Override
            public boolean supports(Class<?> kind) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
            }
        };
    }

    private @Nullable Authentication checked(Authentication typed) {
        var name = Accounts.normalised(typed.getName());
        var address = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "-";
        attempts.begin(name, address).ifPresent(left -> {
            count("throttled");
            throw new TooManyAttempts(left);
        });
        try {
            var known = passwords.authenticate(typed);
            attempts.succeeded(name, address);
            count("succeeded");
            return known;
        } catch (AuthenticationException e) {
            count("failed");
            throw e;
        }
    }

    private void count(String outcome) {
        meters.counter("wardpulse.identity.signins", "outcome", outcome).increment();
    }
}
