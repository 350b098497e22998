package vn.wardpulse.reporting.pivots;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What figures can be laid out by. */
enum Axis {
    UNIT,
    INDICATOR,
    PERIOD,
    CHANNEL;

    /** All of them, as messages list them. */
    static final String WORDS = Arrays.stream(values()).map(Axis::word).collect(Collectors.joining(", "));

    /** As addresses say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Axis> of(String word) {
        return Arrays.stream(values()).filter(axis -> axis.word().equals(word)).findFirst();
    }
}
