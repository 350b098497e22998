package vn.wardpulse.console.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.typed.Narrative;

/**
 * The report in words as it stands in its field.
 *
 * @param text as typed
 * @param left how many characters more it may have; below nought where it has too many
 * @param told what is wrong with it
 */
record Telling(String text, int left, List<Told> told) {

    static final String FIELD = "narrative";

    /** What is typed now, or where nothing is typed over it, what is saved. */
    static Telling of(ReportState report, @Nullable Map<String, String> fields, Words words) {
        return of(fields == null ? report.text() : fields.getOrDefault(FIELD, report.text()), words);
    }

    static Telling of(String typed, Words words) {
        String text = Narrative.tidy(typed);
        return new Telling(
                text,
                Narrative.LONGEST - text.codePointCount(0, text.length()),
                Narrative.troubles(text).stream()
                        .map(trouble -> new Told(said(trouble, words), false))
                        .toList());
    }

    /** What is to be saved of the fields; null, so that what is saved stays, while something is wrong with it. */
    static @Nullable String sound(Map<String, String> fields) {
        String text = fields.get(FIELD);
        return text == null || !Narrative.troubles(Narrative.tidy(text)).isEmpty() ? null : Narrative.tidy(text);
    }

    private static String said(Narrative.Trouble trouble, Words words) {
        return switch (trouble) {
            case TOO_LONG -> words.say("words.long", Numbers.count(Narrative.LONGEST));
            case CONTROL_CHARACTER -> words.say("words.control");
            case DIRECTION_MARK -> words.say("words.direction");
        };
    }

    public boolean wrong() {
        return !told.isEmpty();
    }

    public boolean empty() {
        return text.isEmpty();
    }

    /** How much more may be written, in words. */
    public String room(Words words) {
        return left < 0 ? words.say("words.over", Numbers.count(-left)) : words.say("words.left", Numbers.count(left));
    }
}
