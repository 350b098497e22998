package vn.wardpulse.model;

import java.util.regex.Pattern;

/** The one rule that all textual identifiers follow, so that they are safe in keys, addresses and file names. */
final class Identifiers {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._~-]{0,63}");

    private Identifiers() {}

    static String checked(String what, String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s '%s': 1 to 64 letters, digits, '.', '_', '~' or '-', the first a letter or digit"
                            .formatted(what, value));
        }
        return value;
    }
}
