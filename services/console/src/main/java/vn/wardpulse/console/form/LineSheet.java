package vn.wardpulse.console.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;

/** Writes one line of a form with its channels. */
final class LineSheet {

    /** What submission says of a line that is not there; the page counts those instead of saying it 16 times. */
    private static final String REQUIRED = "required";

    private final Words words;
    private final Indicator indicator;
    private final boolean pair;

    LineSheet(Words words, Indicator indicator) {
        this.words = words;
        this.indicator = indicator;
        this.pair = indicator.measure() == MeasureKind.RATIO;
    }

    /** @param faults what submission says of the line */
    LineView write(ReportState report, Typing typing, List<Fault> faults) {
        Reading reading = new Reader(words).read(indicator, typing);
        var beside = report.line(indicator.code());
        return new LineView(
                indicator.code().value(),
                words.name(indicator.name()),
                meaning(),
                words.name(indicator.unitOfMeasure()),
                pair,
                indicator.measure() == MeasureKind.YES_NO,
                words.name(indicator.numerator()),
                words.name(indicator.denominator()),
                with(Values.shown(
                        indicator, beside.map(ReportState.Line::previous).orElse(null))),
                with(Values.shown(
                        indicator, beside.map(ReportState.Line::lastYear).orElse(null))),
                with(beside.map(line -> Values.shown(indicator, line.target(), line.targetValue()))
                        .orElse("")),
                typing.why(),
                typing.remark(),
                total(typing, reading, faults),
                indicator.channels().stream()
                        .map(channel -> part(channel, typing, reading, faults))
                        .toList(),
                reading.computed(),
                split(reading),
                report.warnings().stream()
                        .anyMatch(warning ->
                                warning.indicator().equals(indicator.code().value())));
    }

    private FigureView total(Typing typing, Reading reading, List<Fault> faults) {
        boolean settled = !reading.unsettled();
        return figure(
                indicator.code().value(),
                "",
                typing.total(),
                reading.total(),
                reading.figure() == null ? null : reading.figure().figure(),
                faults,
                fault -> settled && fault.channel().isEmpty() && (!fault.code().equals(REQUIRED) || !typing.empty()));
    }

    private FigureView part(Channel channel, Typing typing, Reading reading, List<Fault> faults) {
        EntryReading part = reading.channel(channel.code());
        boolean heard = !reading.channels().isEmpty() && !part.unsettled();
        return figure(
                Typing.key(indicator.code(), channel.code()),
                words.name(channel.name()),
                typing.channel(channel.code()),
                part,
                part.figure(),
                faults,
                fault -> heard && fault.channel().equals(channel.code().value()));
    }

    private FigureView figure(
            String key,
            String name,
            Entry typed,
            EntryReading reading,
            @Nullable Figure figure,
            List<Fault> faults,
            Predicate<Fault> here) {
        List<Told> told = new ArrayList<>(reading.told());
        faults.stream()
                .filter(here)
                .map(fault -> new Told(fault.in(words.vietnamese()), fault.warning()))
                .forEach(told::add);
        return new FigureView(
                key,
                name,
                reading.a() == null ? typed.a() : reading.a(),
                reading.b() == null ? typed.b() : reading.b(),
                rate(figure),
                figure == null ? Numbers.MISSING : with(Values.shown(indicator, figure)),
                figure != null,
                told,
                reading.asks());
    }

    private String rate(@Nullable Figure figure) {
        if (!(figure instanceof Figure.Pair rate)) {
            return "";
        }
        boolean above = indicator.percentage() && rate.numerator().compareTo(rate.denominator()) > 0;
        return above ? Numbers.MISSING : with(Values.shown(indicator, rate));
    }

    /** A rate carries its percent sign with it; other units stand beside the field. */
    private String with(String number) {
        return indicator.percentage() && !number.isEmpty() && !number.equals(Numbers.MISSING) ? number + " %" : number;
    }

    private String meaning() {
        return switch (indicator.measure()) {
            case RATIO -> words.name(indicator.numerator()) + " / " + words.name(indicator.denominator());
            case FLOW -> words.say("form.meaning.flow");
            case LEVEL -> words.say("form.meaning.level");
            case SCORE -> words.say("form.meaning.score");
            case YES_NO -> words.say("form.meaning.yes_no");
        };
    }

    private String split(Reading reading) {
        int all = indicator.channels().size();
        if (all == 0 || reading.figure() != null && reading.figure().figure() instanceof Figure.NoData) {
            return "";
        }
        if (!reading.channels().isEmpty()) {
            return reading.parts() == all
                    ? words.count("form.split.all", all)
                    : words.say("form.split.some", String.valueOf(reading.parts()), String.valueOf(all));
        }
        return words.say(reading.figure() == null ? "form.split.either" : "channels.none");
    }
}
