package vn.wardpulse.identity.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.web.Role;

/** An account as the administrator sees it. */
record AccountView(
        String name,
        Name displayName,
        List<String> roles,
        @Nullable String unit,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt) {

    static AccountView of(Account account) {
        return new AccountView(
                account.name(),
                new Name(account.nameVi(), account.nameEn()),
                account.roles().stream().map(Role::wire).toList(),
                account.unit(),
                account.enabled(),
                account.mustChangePassword(),
                account.createdAt());
    }
}
