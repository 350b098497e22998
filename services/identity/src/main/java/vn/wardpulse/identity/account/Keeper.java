package vn.wardpulse.identity.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.identity.RequestCheck;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/**
 * Whose accounts somebody keeps: an administrator everybody's, a ward's leader those of the officers of the ward's groups
 * and cells. This room knows no tree; the catalogue gives what a ward adds below itself the ward's id, a dot and a number.
 *
 * @param ward whose groups they are; null for an administrator
 */
record Keeper(@Nullable String ward) {

    private static final List<Role> OF_A_GROUP = List.of(Role.WARD_OFFICER);

    /** @throws Refused if the reader keeps no accounts */
    static Keeper of(Reader reader, String where) {
        UnitId unit = reader.unit();
        if (reader.is(Role.ADMINISTRATOR)) {
            return new Keeper(null);
        }
        if (reader.is(Role.WARD_LEADER) && unit != null) {
            return new Keeper(unit.value());
        }
        throw Refused.outOfReach(where);
    }

    boolean keeps(Account account) {
        return ward == null || isBelow(account.unit()) && account.roles().equals(OF_A_GROUP);
    }

    /** Notes what they may not give. */
    void check(Profile profile, RequestCheck check) {
        if (ward == null) {
            return;
        }
        if (!isBelow(profile.unit())) {
            check.fault(
                    "not-your-group",
                    "unit",
                    "Đơn vị '%s' không phải tổ dân phố hoặc chi bộ của phường. Chọn một đơn vị của phường."
                            .formatted(profile.unit()),
                    "The unit '%s' is no residential group or party cell of the ward. Choose one of the ward's."
                            .formatted(profile.unit()));
        }
        if (!profile.roles().equals(OF_A_GROUP)) {
            check.fault(
                    "not-a-group-role",
                    "roles",
                    "Tổ dân phố và chi bộ chỉ có vai trò %s. Chọn vai trò này.".formatted(Role.WARD_OFFICER.wire()),
                    "Residential groups and party cells have the role %s only. Choose it."
                            .formatted(Role.WARD_OFFICER.wire()));
        }
    }

    private boolean isBelow(@Nullable String unit) {
        return unit != null && unit.startsWith(ward + ".");
    }
}
