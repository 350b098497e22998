package vn.wardpulse.console.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.typed.Typed;

/** Reads what is typed into the fields of one figure: of a line, or of one of its channels. */
final class EntryReader {

    private final Words words;
    private final Indicator indicator;

    EntryReader(Words words, Indicator indicator) {
        this.words = words;
        this.indicator = indicator;
    }

    EntryReading read(String key, Entry entry) {
        boolean pair = indicator.measure() == MeasureKind.RATIO;
        int decimals = pair ? indicator.partDecimals() : indicator.decimals();
        Field a = field(key + ".a", entry.a(), decimals);
        Field b = pair ? field(key + ".b", entry.b(), decimals) : Field.EMPTY;
        List<Told> told = new ArrayList<>(a.told());
        told.addAll(b.told());
        List<Ask> asks = new ArrayList<>(a.asks());
        asks.addAll(b.asks());
        BigDecimal first = a.value();
        BigDecimal second = b.value();
        Figure figure = null;
        if (!pair && first != null) {
            figure = new Figure.Amount(first);
        } else if (pair && first != null && second != null) {
            if (second.signum() == 0 && first.signum() != 0) {
                told.add(error("form.fault.overzero", Numbers.exact(first)));
            } else {
                figure = new Figure.Pair(first, second);
            }
        } else if (pair && told.isEmpty() && asks.isEmpty() && (first != null || second != null)) {
            told.add(error(
                    first == null ? "form.fault.half.numerator" : "form.fault.half.denominator",
                    words.name(first == null ? indicator.numerator() : indicator.denominator())));
        }
        return new EntryReading(figure, a.written(), b.written(), told, asks);
    }

    private record Field(
            @Nullable BigDecimal value, @Nullable String written, List<Told> told, List<Ask> asks) {
        static final Field EMPTY = new Field(null, "", List.of(), List.of());
    }

    private Field field(String name, String text, int decimals) {
        return switch (Typed.of(text, decimals)) {
            case Typed.Empty empty -> Field.EMPTY;
            case Typed.Read(BigDecimal value) -> new Field(value, Numbers.field(value, decimals), List.of(), List.of());
            case Typed.Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                new Field(null, null, List.of(), List.of(ask(name, text, decimals, grouped, decimal)));
            case Typed.TooFine(BigDecimal value, int allowed) ->
                faulty(
                        allowed == 0
                                ? error("form.fault.whole", text)
                                : error("form.fault.decimals", text, String.valueOf(allowed)));
            case Typed.TooLong tooLong ->
                faulty(error(
                        "form.fault.long", String.valueOf(Figure.MAX_DIGITS), String.valueOf(Figure.MAX_DECIMALS)));
            case Typed.Unreadable unreadable -> faulty(error("form.fault.unreadable", text));
        };
    }

    private Ask ask(String name, String text, int decimals, BigDecimal grouped, BigDecimal decimal) {
        return new Ask(
                name,
                words.say("form.ask", text),
                List.of(
                        new Ask.Option(
                                words.say("form.ask.grouped", Numbers.exact(grouped)),
                                Numbers.field(grouped, decimals)),
                        new Ask.Option(
                                words.say("form.ask.decimal", Numbers.exact(decimal)),
                                Numbers.field(decimal, decimals))));
    }

    private static Field faulty(Told told) {
        return new Field(null, null, List.of(told), List.of());
    }

    private Told error(String key, Object... arguments) {
        return new Told(words.say(key, arguments), false);
    }
}
