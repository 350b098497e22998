package vn.wardpulse.identity.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.wardpulse.web.Role;

/** The sign-ins of demo mode, from a table among the resources: functions, never persons. */
@Component
public class DemoAccounts {

    private final Accounts accounts;
    private final AccountSettings settings;
    private final PasswordEncoder encoder;

    DemoAccounts(Accounts accounts, AccountSettings settings, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.settings = settings;
        this.encoder = encoder;
    }

    /** One line of the table. */
    public record SignIn(
            String name,
            String nameVi,
            String nameEn,
            String role,
            @Nullable String unit) {}

    /** What the sign-in page offers: all of them in demo mode, none outside it. */
    public List<SignIn> offered() {
        return settings.demo() ? table() : List.of();
    }

    /** The password they share; null outside demo mode. */
    public @Nullable String password() {
        return settings.demo() ? settings.demoPassword() : null;
    }

    /** Adds those that are missing. They share one hash: the password is the same and known to everybody anyway. */
    void seed() {
        var password = settings.demoPassword();
        if (password == null) {
            throw new IllegalStateException("demo accounts need wardpulse.identity.demo-password");
        }
        var hash = encoder.encode(password);
        for (var line : table()) {
            var role = Role.of(line.role()).orElseThrow();
            var profile = new Profile(line.nameVi(), line.nameEn(), List.of(role), line.unit());
            accounts.add(line.name(), profile, hash, false, true);
        }
    }

    private static List<SignIn> table() {
        try {
            return new ClassPathResource("identity/demo-accounts.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new SignIn(cell[0], cell[1], cell[2], cell[3], cell[4].isEmpty() ? null : cell[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
