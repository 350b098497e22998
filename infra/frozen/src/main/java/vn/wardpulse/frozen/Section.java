package vn.wardpulse.frozen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a snapshot, in their order. Each is a list of objects, sorted by what they are about. */
public enum Section {
    /** Everything that the figures were reckoned by: units, themes, indicators, forms, calendars, targets. */
    DEFINITIONS,
    /** The figures that counted, each with its report, version and people. */
    FACTS,
    /** How every obligation stood. */
    STANDINGS,
    /** Aggregates: one for each unit, period and indicator. */
    CELLS,
    /** Scores of themes. */
    SCORES,
    /** Completeness of forms. */
    COMPLETENESS;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> of(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word().equals(word))
                .findFirst();
    }
}
