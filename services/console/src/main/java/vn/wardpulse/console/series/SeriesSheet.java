package vn.wardpulse.console.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Restated;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;

/** Writes a series across changes of the tree. */
final class SeriesSheet {

    private final Words words;
    private final BiFunction<UnitId, LocalDate, String> names;

    /** @param names what a unit was called on a day */
    SeriesSheet(Words words, BiFunction<UnitId, LocalDate, String> names) {
        this.words = words;
        this.names = names;
    }

    SeriesView write(Restated restated, Indicator indicator, String whose) {
        return new SeriesView(
                words.name(indicator.name()),
                words.name(indicator.unitOfMeasure()),
                whose,
                restated.points().stream().map(point -> line(point, indicator)).toList(),
                restated.missing().stream().map(this::missing).toList());
    }

    private SeriesView.Line line(Restated.Point point, Indicator indicator) {
        return new SeriesView.Line(
                words.period(point.period()),
                shown(point.asItWas(), indicator),
                point.asItWas().units() == 0
                        ? ""
                        : words.count("series.units", point.asItWas().units()),
                shown(point.restated(), indicator),
                note(point));
    }

    private String note(Restated.Point point) {
        if (!point.complete()) {
            return words.say(point.estimated() ? "series.partial.estimated" : "series.partial");
        }
        return point.estimated() ? words.say("series.estimated") : "";
    }

    private static String shown(Restated.Sum sum, Indicator indicator) {
        @Nullable BigDecimal value = sum.amount() == null ? null : indicator.shown(sum.amount(), sum.over());
        return value == null ? Numbers.MISSING : Numbers.rounded(value, indicator.decimals());
    }

    private String missing(Restated.Missing missing) {
        LocalDate before = missing.day().minusDays(1);
        List<String> into = missing.successors().stream()
                .map(unit -> names.apply(unit, missing.day()))
                .toList();
        return words.say(
                "series.missing." + missing.reason(),
                names.apply(missing.unit(), before),
                words.day(missing.day()),
                into.stream().collect(Collectors.joining(", ")),
                words.count("series.periods", missing.periods().size()));
    }
}
