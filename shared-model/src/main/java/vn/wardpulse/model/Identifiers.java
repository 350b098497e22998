package vn.wardpulse.model;

/** The one rule that all textual identifiers follow, so that they are safe in keys, addresses and file names. */
final class Identifiers {

    private static final int LONGEST = 64;

    private Identifiers() {}

    static String checked(String what, String value) {
        if (!allowed(value)) {
            throw new IllegalArgumentException(
                    "%s '%s': 1 to 64 letters, digits, '.', '_', '~' or '-', the first a letter or digit"
                            .formatted(what, value));
        }
        return value;
    }

    /** By hand: whoever reads a view checks a hundred of them. */
    private static boolean allowed(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !alphanumeric(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!alphanumeric(c) && c != '.' && c != '_' && c != '~' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean alphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
