package vn.wardpulse.catalogue;

import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Who may read definitions: everyone signed in, and machines that may read figures. Definitions are not secret. */
public final class Access {

    private Access() {}

    /** Refuses a reader who may not read. */
    public static void toRead(Reader reader) {
        if (!reader.mayRead()) {
            throw Refused.outOfReach("/api");
        }
    }
}
