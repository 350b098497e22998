package vn.wardpulse.identity.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.identity.RequestCheck;
import vn.wardpulse.web.Role;

/**
 * What an administrator asks for, as it came in.
 *
 * @param name of a new account; ignored for one that exists
 * @param enabled true if not stated
 * @param password of a new account; one is drawn if not stated
 */
record AccountWish(
        @Nullable String name,
        @Nullable DisplayName displayName,
        @Nullable List<@Nullable String> roles,
        @Nullable String unit,
        @Nullable Boolean enabled,
        @Nullable String password) {

    record DisplayName(@Nullable String vi, @Nullable String en) {}

    Profile profile(RequestCheck check) {
        var nameVi = check.readable(displayName == null ? null : displayName.vi(), "displayName/vi");
        var nameEn = check.readable(displayName == null ? null : displayName.en(), "displayName/en");
        var known = knownRoles(check);
        if (known.contains(Role.ADMINISTRATOR)) {
            if (known.size() > 1 || unit != null) {
                check.fault(
                        "administrator-alone",
                        "roles",
                        "Quản trị phục vụ toàn hệ thống. Bỏ đơn vị và các vai trò khác, hoặc tạo tài khoản riêng.",
                        "An administrator serves the whole installation. Leave out unit and other roles, or make a"
                                + " second account.");
            }
            return new Profile(nameVi, nameEn, List.of(Role.ADMINISTRATOR), null);
        }
        return new Profile(nameVi, nameEn, known, check.unit(unit, "unit"));
    }

    private List<Role> knownRoles(RequestCheck check) {
        var known = new ArrayList<Role>();
        var wished = roles == null ? List.<@Nullable String>of() : roles;
        for (int i = 0; i < wished.size(); i++) {
            var wish = String.valueOf(wished.get(i));
            var role = Role.of(wish).filter(found -> found != Role.MACHINE);
            if (role.isEmpty()) {
                check.fault(
                        "unknown-role",
                        "roles/" + i,
                        "Không có vai trò '%s'. Chọn một trong: %s.".formatted(wish, choices()),
                        "There is no role '%s'. Choose from: %s.".formatted(wish, choices()));
            }
            role.filter(found -> !known.contains(found)).ifPresent(known::add);
        }
        if (wished.isEmpty()) {
            check.fault(
                    "missing-role",
                    "roles",
                    "Thiếu vai trò. Chọn ít nhất một trong: %s.".formatted(choices()),
                    "A role is missing. Choose at least one of: %s.".formatted(choices()));
        }
        return known;
    }

    Optional<String> wishedPassword() {
        return Optional.ofNullable(password);
    }

    private static String choices() {
        return String.join(
                ", ",
                List.of(Role.values()).stream()
                        .filter(role -> role != Role.MACHINE)
                        .map(Role::wire)
                        .toList());
    }
}
