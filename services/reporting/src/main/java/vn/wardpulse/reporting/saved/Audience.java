package vn.wardpulse.reporting.saved;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may open a saved view. */
enum Audience {
    /** Whoever saved it. */
    ME,
    /** Everybody whose reach covers its units; by its address also who sees a part of them, and of that part alone. */
    REACH;

    /** All of them, as messages list them. */
    static final String WORDS = Arrays.stream(values()).map(Audience::word).collect(Collectors.joining(", "));

    /** As requests and answers say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> of(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word().equals(word.strip()))
                .findFirst();
    }
}
