package vn.wardpulse.console.explain;

import java.util.Comparator;
import java.util.List;
import vn.wardpulse.console.api.Explanation;
import vn.wardpulse.console.text.NamedTotal;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Total;

/**
 * A total by channels, as it stands in the views.
 *
 * @param exact whether there is more to say of a figure than what is shown: what is divided by what
 * @param units whether it is told how many units have a figure
 */
record ByChannel(List<Row> rows, boolean exact, boolean units) {

    /** @param exact numerator and denominator, where there are any */
    record Row(String name, String value, String exact, String units) {}

    static ByChannel of(Indicator indicator, List<ChannelTotal> channels, boolean toDate, boolean units, Words words) {
        List<Row> rows = NamedTotal.of(indicator, channels, words).stream()
                .map(part -> row(indicator, part.name(), toDate ? part.toDate() : part.own()))
                .toList();
        return new ByChannel(rows, rows.stream().anyMatch(row -> !row.exact().isEmpty()), units);
    }

    private static Row row(Indicator indicator, String name, Total total) {
        return new Row(
                name,
                Values.shown(indicator, total),
                total.over() == null ? "" : ExplanationSheet.formula(total),
                String.valueOf(total.units()));
    }

    /** A reported figure's parts in the indicator's order; that it has none, where it might. */
    static List<String> parts(Explanation.Line line, Indicator indicator, Words words) {
        if (line.channels().isEmpty()) {
            return indicator.channels().isEmpty() ? List.of() : List.of(words.say("channels.none"));
        }
        List<ChannelCode> order =
                indicator.channels().stream().map(Channel::code).toList();
        return line.channels().stream()
                .sorted(Comparator.comparing((ChannelFigure part) -> order.indexOf(part.channel())))
                .map(part ->
                        words.channel(indicator, part.channel()) + ": " + Values.reported(indicator, part.figure()))
                .toList();
    }
}
