package vn.wardpulse.console.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Words;

/** Something that can be chosen in a form. */
public record Option(String value, String text, boolean chosen) {

    /** @param chosen value of what is chosen; null where nothing is */
    public static Option of(String value, String text, @Nullable String chosen) {
        return new Option(value, text, value.equals(chosen));
    }

    /** All units that the visitor reaches, from the top downwards. */
    public static List<Option> units(Choice choice, String chosen, Words words) {
        return choice.units().topDown().stream()
                .map(unit -> of(unit.id().value(), words.unit(unit.kind(), unit.name()), chosen))
                .toList();
    }
}
