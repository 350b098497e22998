package vn.wardpulse.identity.account;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.wardpulse.web.Role;

/** Sees to it that somebody can sign in after the first start: the demo accounts, or else one administrator. */
@Component
class FirstAccounts implements ApplicationRunner {

    static final String ADMINISTRATOR = "quantri";

    private final Accounts accounts;
    private final AccountSettings settings;
    private final PasswordEncoder encoder;
    private final DemoAccounts demo;

    FirstAccounts(Accounts accounts, AccountSettings settings, PasswordEncoder encoder, DemoAccounts demo) {
        this.accounts = accounts;
        this.settings = settings;
        this.encoder = encoder;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo()) {
            demo.seed();
        } else if (!accounts.any()) {
            addAdministrator(System.out);
        }
    }

    private void addAdministrator(PrintStream out) {
        var given = settings.bootstrapPassword();
        var password = given == null || given.isBlank() ? Passwords.drawn() : given;
        var profile = new Profile("Quản trị hệ thống", "Administrator", List.of(Role.ADMINISTRATOR), null);
        var added = accounts.add(ADMINISTRATOR, profile, encoder.encode(password), true, false);
        if (added && !password.equals(given)) {
            // On purpose on the terminal and not in the log: logs are kept and shipped.
            out.printf(
                    "%n  First sign-in: %s, password %s (shown once; it must be changed)%n%n", ADMINISTRATOR, password);
            out.flush();
        }
    }
}
