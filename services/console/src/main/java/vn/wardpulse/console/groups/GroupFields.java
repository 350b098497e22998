package vn.wardpulse.console.groups;

import org.jspecify.annotations.Nullable;

/** What was typed into one of the page's forms; of most forms only some of it is there. */
record GroupFields(
        @Nullable String kind,
        @Nullable String vi,
        @Nullable String en,
        @Nullable String from,
        @Nullable String to,
        @Nullable String account) {

    static final GroupFields NOTHING = new GroupFields(null, null, null, null, null, null);

    static String or(@Nullable String typed, String otherwise) {
        return typed == null ? otherwise : typed.strip();
    }
}
