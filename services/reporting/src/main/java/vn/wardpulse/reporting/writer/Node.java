package vn.wardpulse.reporting.writer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

/** A piece of a template that was read. */
sealed interface Node {

    /** Text as it was typed, with its line breaks. */
    record Text(String text) implements Node {}

    /** Something to be filled in. */
    record Insert(Said said) implements Node {}

    record Each(Said said, List<Node> body) implements Node {}

    record When(Said condition, List<Node> then, List<Node> otherwise) implements Node {}

    /**
     * A word with what stands behind it.
     *
     * @param indicators codes of indicators that were named
     * @param themes codes of themes that were named
     * @param time which period is meant
     * @param unit another unit than the report's; null for its own
     * @param letters how the word was typed, which is how what it stands for is written
     */
    record Said(
            Word word,
            Place place,
            List<IndicatorCode> indicators,
            List<ThemeCode> themes,
            @Nullable Standing standing,
            Time time,
            @Nullable UnitId unit,
            Letters letters) {}

    /** How letters are written. */
    enum Letters {
        AS_THEY_ARE,
        /** The first in capitals, as {@code {{Kỳ}}} is typed. */
        OPENING,
        /** All in capitals, as {@code {{KỲ}}} is typed. */
        CAPITALS;

        static Letters of(String typed) {
            List<Integer> letters =
                    typed.codePoints().filter(Character::isLetter).boxed().toList();
            if (letters.isEmpty() || !Character.isUpperCase(letters.getFirst())) {
                return AS_THEY_ARE;
            }
            return letters.size() > 1 && letters.stream().allMatch(Character::isUpperCase) ? CAPITALS : OPENING;
        }
    }

    /** A period seen from the report's. */
    sealed interface Time {

        Period of(Period period);

        /** The report's own. */
        record Own() implements Time {
            @Override
            public Period of(Period period) {
                return period;
            }
        }

        record Before() implements Time {
            @Override
            public Period of(Period period) {
                return period.previous();
            }
        }

        record LastYear() implements Time {
            @Override
            public Period of(Period period) {
                return period.sameLastYear();
            }
        }

        /** Whatever the report's is. */
        record Named(Period named) implements Time {
            @Override
            public Period of(Period period) {
                return named;
            }
        }
    }
}
