package vn.wardpulse.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.identity.account.Accounts;
import vn.wardpulse.identity.account.PasswordChange;
import vn.wardpulse.web.Fault;

/** A person changes their own password. Asking for the present one is a place to guess at, so it is slowed down too. */
@Component
class OwnPassword {

    private final Attempts attempts;
    private final PasswordChange passwords;

    OwnPassword(Attempts attempts, PasswordChange passwords) {
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** @param apply false to only say what is wrong */
    List<Fault> change(
            String account, String address, @Nullable String current, @Nullable String chosen, boolean apply) {
        var name = Accounts.normalised(account);
        var locked = attempts.begin(name, address);
        if (locked.isPresent()) {
            var seconds = new TooManyAttempts(locked.get()).seconds();
            return List.of(Fault.error(
                    "too-many-attempts",
                    "current",
                    "Đã nhập sai nhiều lần. Thử lại sau %d giây.".formatted(seconds),
                    "Too many wrong attempts. Try again in %d seconds.".formatted(seconds)));
        }
        var faults = passwords.change(name, current, chosen, apply);
        if (faults.stream().noneMatch(fault -> fault.code().equals("wrong-password"))) {
            attempts.succeeded(name, address);
        }
        return faults;
    }
}
