package vn.wardpulse.submission.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.request.Question;

/** Kinds of answers as requests to this room spell them. */
final class Kinds {

    private Kinds() {}

    static Optional<Question.Kind> of(@Nullable String text) {
        return Arrays.stream(Question.Kind.values())
                .filter(kind -> text(kind).equals(text))
                .findFirst();
    }

    static String text(Question.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
