package vn.wardpulse.console.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Reminder;
import vn.wardpulse.console.text.Words;

/** Says what became of reminders. */
public record ReminderWords(Words words) {

    /** When a unit was last reminded and what it was told; null where it never was. */
    public @Nullable String told(@Nullable Reminder reminder, @Nullable Instant remindedAt) {
        if (reminder == null) {
            return remindedAt == null ? null : words.say("reminded.at", words.moment(remindedAt));
        }
        String when = words.say("reminded." + kind(reminder), words.moment(reminder.at()));
        return reminder.sentence() == null ? when : when + ": “" + reminder.sentence() + "”";
    }

    /** How many letters came to what. */
    String letters(Reminder reminder) {
        Map<String, Integer> counts = reminder.deliveries().stream()
                .collect(Collectors.groupingBy(
                        Reminder.Letter::state, TreeMap::new, Collectors.summingInt(letter -> 1)));
        List<String> said = counts.entrySet().stream()
                .map(state -> words.count("letters." + state.getKey(), state.getValue()))
                .toList();
        return said.isEmpty() ? words.say("letters.none") : String.join(", ", said);
    }

    private static String kind(Reminder reminder) {
        return reminder.step().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
