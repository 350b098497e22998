package vn.wardpulse.console.api;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/** Somebody who signs in for a unit. */
public record Account(
        String name, Name displayName, @Nullable UnitId unit, boolean enabled, boolean mustChangePassword) {

    /** @param password the one-time password, said this once */
    public record Given(Account account, @Nullable String password) {}
}
