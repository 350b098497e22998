package vn.wardpulse.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person, or a machine, is signed in as. On the wire in lower case with hyphens. */
public enum Role {
    WARD_OFFICER,
    WARD_LEADER,
    DISTRICT_LEADERSHIP,
    STANDING_BODY,
    ANALYST,
    ADMINISTRATOR,
    MACHINE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
