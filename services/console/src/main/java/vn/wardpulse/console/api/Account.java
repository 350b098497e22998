package vn.wardpulse.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/**
 * Somebody who signs in.
 *
 * @param roles as the rooms write them
 * @param unit null for an administrator
 */
public record Account(
        String name,
        Name displayName,
        List<String> roles,
        @Nullable UnitId unit,
        boolean enabled,
        boolean mustChangePassword) {

    /** @param password the one-time password, said this once */
    public record Given(Account account, @Nullable String password) {}
}
