package vn.wardpulse.identity.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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

    /** One line of the table: what the account is for, and where. */
    public record SignIn(
            String name,
            String functionVi,
            String functionEn,
            String placeVi,
            String placeEn,
            String role,
            @Nullable String unit) {

        private Profile profile() {
            return new Profile(
                    functionVi + " " + placeVi,
                    functionEn + " of " + placeEn,
                    List.of(Role.of(role).orElseThrow()),
                    unit);
        }
    }

    /** The accounts of one place. */
    public record Place(String nameVi, String nameEn, List<SignIn> accounts) {}

    /** What the sign-in page offers, place by place: all of them in demo mode, none outside it. */
    public List<Place> offered() {
        if (!settings.demo()) {
            return List.of();
        }
        return table().stream()
                .collect(Collectors.groupingBy(SignIn::placeVi, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(there ->
                        new Place(there.getFirst().placeVi(), there.getFirst().placeEn(), there))
                .toList();
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
            accounts.add(line.name(), line.profile(), hash, false, true);
        }
    }

    private static List<SignIn> table() {
        try {
            return new ClassPathResource("identity/demo-accounts.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new SignIn(
                            cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6].isEmpty() ? null : cell[6]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
