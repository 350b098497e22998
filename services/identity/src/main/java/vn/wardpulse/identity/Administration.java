package vn.wardpulse.identity;

import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** Clients and keys are the administrator's alone. */
public final class Administration {

    private Administration() {}

    /** Refuses everybody else. */
    public static void only(Reader reader, String where) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw Refused.outOfReach(where);
        }
    }
}
