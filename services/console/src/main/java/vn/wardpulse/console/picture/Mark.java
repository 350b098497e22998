package vn.wardpulse.console.picture;

import java.util.Locale;
import vn.wardpulse.model.view.Status;

/** How a status looks and what it is called: always a shape and a word, never a colour alone. */
public final class Mark {

    private Mark() {}

    /** Name of the shape and of its style: {@code met}, {@code on-track}, … */
    public static String of(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the word. */
    public static String key(Status status) {
        return "status." + of(status);
    }
}
