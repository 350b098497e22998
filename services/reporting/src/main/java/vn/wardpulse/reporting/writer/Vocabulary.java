package vn.wardpulse.reporting.writer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the words that were typed between two braces, and those that were probably meant. */
final class Vocabulary {

    private Vocabulary() {}

    /** A word, and how many of those that were typed it is. */
    record Found(Word word, int length) {}

    /**
     * The longest that a text begins with.
     *
     * @param typed folded
     * @param condition whether it stands behind {@link Word#IF}
     */
    static Optional<Found> at(List<String> typed, boolean condition) {
        return Arrays.stream(Word.values())
                .filter(word -> (word.role() == Word.Role.CONDITION) == condition)
                .flatMap(word -> Stream.of(word.vietnamese(), word.english())
                        .filter(phrase -> begins(typed, phrase))
                        .map(phrase -> new Found(word, phrase.size())))
                .max(Comparator.comparingInt(Found::length));
    }

    private static boolean begins(List<String> typed, List<String> phrase) {
        return typed.size() >= phrase.size() && typed.subList(0, phrase.size()).equals(phrase);
    }

    /** The one that a text was probably meant to begin with. */
    static Optional<Word> like(List<String> typed, boolean condition) {
        return Arrays.stream(Word.values())
                .filter(word -> (word.role() == Word.Role.CONDITION) == condition)
                .filter(word -> isLike(typed, word))
                .min(Comparator.comparingInt((Word word) -> distance(typed, word))
                        .thenComparing(word -> -word.vietnamese().size()));
    }

    private static boolean isLike(List<String> typed, Word word) {
        int letters =
                String.join(" ", beginning(typed, word.vietnamese().size())).length();
        return distance(typed, word) <= Math.max(1, letters / 3);
    }

    private static int distance(List<String> typed, Word word) {
        return Math.min(distance(typed, word.vietnamese()), distance(typed, word.english()));
    }

    private static int distance(List<String> typed, List<String> phrase) {
        return Folded.distance(String.join(" ", beginning(typed, phrase.size())), String.join(" ", phrase));
    }

    private static List<String> beginning(List<String> typed, int words) {
        return typed.subList(0, Math.min(words, typed.size()));
    }
}
