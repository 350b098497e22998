package vn.wardpulse.identity.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.identity.RequestCheck;

/**
 * What an administrator asks for, as it came in.
 *
 * @param id of a new client; ignored for one that exists
 * @param enabled true if not stated
 */
record ClientWish(
        @Nullable String id,
        @Nullable DisplayName displayName,
        @Nullable String unit,
        @Nullable List<@Nullable String> scopes,
        @Nullable Boolean enabled) {

    record DisplayName(@Nullable String vi, @Nullable String en) {}

    ClientProfile profile(RequestCheck check) {
        return new ClientProfile(
                check.readable(displayName == null ? null : displayName.vi(), "displayName/vi"),
                check.readable(displayName == null ? null : displayName.en(), "displayName/en"),
                check.unit(unit, "unit"),
                knownScopes(check));
    }

    private List<String> knownScopes(RequestCheck check) {
        var known = new ArrayList<String>();
        var choices = String.join(", ", MachineClient.SCOPES);
        var wished = scopes == null ? List.<@Nullable String>of() : scopes;
        for (int i = 0; i < wished.size(); i++) {
            var wish = String.valueOf(wished.get(i));
            if (!MachineClient.SCOPES.contains(wish)) {
                check.fault(
                        "unknown-scope",
                        "scopes/" + i,
                        "Không có quyền '%s'. Chọn một trong: %s.".formatted(wish, choices),
                        "There is no scope '%s'. Choose from: %s.".formatted(wish, choices));
            } else if (!known.contains(wish)) {
                known.add(wish);
            }
        }
        if (wished.isEmpty()) {
            check.fault(
                    "missing-scope",
                    "scopes",
                    "Thiếu quyền. Chọn ít nhất một trong: %s.".formatted(choices),
                    "A scope is missing. Choose at least one of: %s.".formatted(choices));
        }
        return known;
    }
}
