package vn.wardpulse.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.wardpulse.web.Fault;

/** The rules for a password that a person chooses. */
@Component
public class PasswordChange {

    private static final int SHORTEST = 10;

    /** bcrypt looks at no more, so more is refused instead of silently ignored. */
    private static final int LONGEST_IN_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    PasswordChange(Accounts accounts, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
        this.encoder = encoder;
    }

    /**
     * Changes the password of {@code name}, or says everything that is wrong with the wish.
     *
     * @param apply false to only say what is wrong
     */
    public List<Fault> change(String name, @Nullable String current, @Nullable String chosen, boolean apply) {
        var hash = accounts.passwordHash(name).orElseThrow();
        var faults = new ArrayList<Fault>();
        if (current == null || !encoder.matches(current, hash)) {
            faults.add(Fault.error(
                    "wrong-password",
                    "current",
                    "Mật khẩu hiện tại không đúng. Nhập lại.",
                    "The present password is wrong. Type it again."));
        }
        faults.addAll(faults(name, chosen, "new"));
        if (chosen != null && chosen.equals(current)) {
            faults.add(Fault.error(
                    "same-password",
                    "new",
                    "Mật khẩu mới trùng mật khẩu hiện tại. Chọn mật khẩu khác.",
                    "The new password is the present one. Choose another."));
        }
        if (apply && faults.isEmpty() && chosen != null) {
            accounts.setPassword(name, encoder.encode(chosen), false);
            events.publishEvent(new AccessEnded(name));
        }
        return faults;
    }

    static List<Fault> faults(String name, @Nullable String chosen, String where) {
        var faults = new ArrayList<Fault>();
        if (chosen == null || chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            faults.add(Fault.error(
                    "password-too-short",
                    where,
                    "Mật khẩu mới quá ngắn. Dùng ít nhất " + SHORTEST + " ký tự.",
                    "The new password is too short. Use at least " + SHORTEST + " characters."));
        } else if (chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            faults.add(Fault.error(
                    "password-too-long",
                    where,
                    "Mật khẩu mới quá dài. Dùng nhiều nhất 72 ký tự không dấu.",
                    "The new password is too long. Use at most 72 plain characters."));
        }
        if (chosen != null && !name.isEmpty() && Accounts.normalised(chosen).equals(name)) {
            faults.add(Fault.error(
                    "password-is-name",
                    where,
                    "Mật khẩu mới trùng tên đăng nhập. Chọn mật khẩu khác.",
                    "The new password is the sign-in name. Choose another."));
        }
        return faults;
    }
}
