package vn.wardpulse.submission.sheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.web.Fault;

/** The language of names and remarks on a sheet. Its heads are in both. */
enum Language {
    VIETNAMESE,
    ENGLISH;

    /** @param accepted the header {@code Accept-Language} */
    static Language of(@Nullable String accepted) {
        return accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : VIETNAMESE;
    }

    String name(Name name) {
        return this == ENGLISH ? name.en() : name.vi();
    }

    String say(Fault fault) {
        return this == ENGLISH ? fault.en() : fault.vi();
    }

    String say(String vi, String en) {
        return this == ENGLISH ? en : vi;
    }
}
