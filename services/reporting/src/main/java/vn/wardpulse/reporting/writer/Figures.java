package vn.wardpulse.reporting.writer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;

/** Every figure that is written, each tied to what it rests on. The same figure twice is one. */
final class Figures {

    /** A figure before it has its number. */
    record Unnumbered(
            String shown,
            Paper.Meaning meaning,
            String about,
            @Nullable IndicatorCode indicator,
            @Nullable ThemeCode theme,
            List<Paper.Basis> basis) {}

    private final Map<Unnumbered, Integer> numbers = new LinkedHashMap<>();

    /** @param text as it stands in its place, which may be shorter than what the list of figures says */
    Paper.Span tie(String text, Unnumbered figure) {
        int number = numbers.computeIfAbsent(figure, next -> numbers.size() + 1);
        return new Paper.Span(text, false, false, number);
    }

    Paper.Span tie(Unnumbered figure) {
        return tie(figure.shown(), figure);
    }

    List<Paper.Used> all() {
        List<Paper.Used> all = new ArrayList<>();
        numbers.forEach((figure, number) -> all.add(new Paper.Used(
                number,
                figure.shown(),
                figure.meaning(),
                figure.about(),
                figure.indicator(),
                figure.theme(),
                figure.basis())));
        return all;
    }
}
