package vn.wardpulse.reporting.writer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.wardpulse.model.view.Status;

/** How indicators stand, as coarsely as sentences say it. */
enum Standing {
    REACHED("đạt", "on track", "đạt hoặc đúng tiến độ", Set.of(Status.MET, Status.ON_TRACK)),
    BEHIND("chậm", "behind", "chậm hoặc không đạt", Set.of(Status.BEHIND, Status.MISSED)),
    WITHOUT("chưa có số", "no data", "chưa có số liệu", Set.of(Status.NO_DATA));

    private final List<List<String>> phrases;
    private final String inWords;
    private final Set<Status> statuses;

    Standing(String vi, String en, String inWords, Set<Status> statuses) {
        this.inWords = inWords;
        this.phrases = List.of(Folded.words(vi), Folded.words(en));
        this.statuses = statuses;
    }

    /** As readers of the list of figures understand it. */
    String inWords() {
        return inWords;
    }

    /** As programs that read the list of figures have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(Status status) {
        return statuses.contains(status);
    }

    /** A standing, and how many of the typed words it is. */
    record Found(Standing standing, int length) {}

    static Optional<Found> at(List<String> typed) {
        return Arrays.stream(values())
                .flatMap(standing -> standing.phrases.stream()
                        .filter(phrase -> typed.size() >= phrase.size()
                                && typed.subList(0, phrase.size()).equals(phrase))
                        .map(phrase -> new Found(standing, phrase.size())))
                .findFirst();
    }
}
