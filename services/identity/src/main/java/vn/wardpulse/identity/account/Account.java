package vn.wardpulse.identity.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Role;

/**
 * A person's account as it counts now.
 *
 * @param unit the unit the person acts for; null for an administrator, who serves the whole installation
 * @param enabled whether it may sign in: not disabled, and no demo account outside demo mode
 */
public record Account(
        String name,
        String nameVi,
        String nameEn,
        List<Role> roles,
        @Nullable String unit,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt) {

    public boolean administrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }
}
