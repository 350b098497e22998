package vn.wardpulse.typed;

import java.util.EnumSet;
import java.util.Set;

/**
 * A report in words, as people write or paste it: paragraphs, a few pages at most, and nothing that shows otherwise than
 * it stands.
 */
public final class Narrative {

    /** In characters as people count them. */
    public static final int LONGEST = 4_000;

    private Narrative() {}

    /** What can be wrong with it. */
    public enum Trouble {
        TOO_LONG,
        /** Something that no keyboard types into a text. */
        CONTROL_CHARACTER,
        /** A mark that turns the direction of what follows, and so can make a text read as what it is not. */
        DIRECTION_MARK
    }

    /** As it is kept: one mark at line ends, whichever program they came from, and no blanks around. */
    public static String tidy(String text) {
        return text.replaceAll("\\R", "\n").strip();
    }

    /** @param tidy a text as it is kept */
    public static Set<Trouble> troubles(String tidy) {
        Set<Trouble> troubles = plain(tidy);
        if (tidy.codePointCount(0, tidy.length()) > LONGEST) {
            troubles.add(Trouble.TOO_LONG);
        }
        return troubles;
    }

    /** What is wrong with a text of any length, such as a file's name. */
    public static Set<Trouble> plain(String text) {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        text.codePoints().forEach(character -> {
            if (turnsDirection(character)) {
                troubles.add(Trouble.DIRECTION_MARK);
            } else if (isControl(character)) {
                troubles.add(Trouble.CONTROL_CHARACTER);
            }
        });
        return troubles;
    }

    private static boolean isControl(int character) {
        return character != '\n' && character != '\t' && Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean turnsDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
