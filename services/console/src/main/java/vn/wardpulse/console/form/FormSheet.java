package vn.wardpulse.console.form;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.report.ReportedFigure;

/** Writes the lines of a form: what submission holds, with what is typed over it. */
final class FormSheet {

    /** What submission says of a line that is not there; the page counts those instead of saying it 16 times. */
    private static final String REQUIRED = "required";

    private final Words words;
    private final Definitions definitions;
    private final Form form;

    FormSheet(Words words, Definitions definitions, Form form) {
        this.words = words;
        this.definitions = definitions;
        this.form = form;
    }

    List<Indicator> indicators() {
        return form.indicators().stream()
                .flatMap(code -> definitions.indicator(code).stream())
                .toList();
    }

    Map<IndicatorCode, Reading> read(Map<String, String> fields) {
        Reader reader = new Reader(words);
        Map<IndicatorCode, Reading> readings = new LinkedHashMap<>();
        for (Indicator indicator : indicators()) {
            readings.put(indicator.code(), reader.read(indicator, Typing.of(indicator.code(), fields)));
        }
        return readings;
    }

    static List<ReportedFigure> figures(Map<IndicatorCode, Reading> readings) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (Reading reading : readings.values()) {
            ReportedFigure figure = reading.figure();
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /**
     * @param fields what is typed now; null where nothing is typed over what is saved
     * @param faults what submission says of the figures
     */
    Map<IndicatorCode, LineView> lines(ReportState report, @Nullable Map<String, String> fields, List<Fault> faults) {
        Map<String, List<Fault>> byIndicator = faults.stream().collect(groupingBy(Fault::indicator));
        Map<IndicatorCode, LineView> lines = new LinkedHashMap<>();
        for (Indicator indicator : indicators()) {
            ReportedFigure saved = report.figure(indicator.code()).orElse(null);
            Typing typing = fields == null ? saved(indicator, saved) : Typing.of(indicator.code(), fields);
            Reading reading = new Reader(words).read(indicator, typing);
            List<Told> told = new ArrayList<>(reading.told());
            if (!reading.unsettled()) {
                byIndicator.getOrDefault(indicator.code().value(), List.of()).stream()
                        .filter(fault -> !fault.code().equals(REQUIRED) || !typing.empty())
                        .map(fault -> new Told(fault.in(words.vietnamese()), fault.warning()))
                        .forEach(told::add);
            }
            lines.put(indicator.code(), line(indicator, report, typing, reading, told));
        }
        return lines;
    }

    List<FormView.Group> groups(Map<IndicatorCode, LineView> lines) {
        Map<Theme, List<LineView>> groups = new LinkedHashMap<>();
        for (Indicator indicator : indicators()) {
            LineView line = lines.get(indicator.code());
            definitions.theme(indicator.theme()).ifPresent(theme -> {
                if (line != null) {
                    groups.computeIfAbsent(theme, t -> new ArrayList<>()).add(line);
                }
            });
        }
        return groups.entrySet().stream()
                .map(group -> new FormView.Group(words.name(group.getKey().name()), group.getValue()))
                .toList();
    }

    private LineView line(Indicator indicator, ReportState report, Typing typing, Reading reading, List<Told> told) {
        var beside = report.line(indicator.code());
        ReportedFigure figure = reading.figure();
        boolean pair = indicator.measure() == MeasureKind.RATIO;
        return new LineView(
                indicator.code().value(),
                words.name(indicator.name()),
                meaning(indicator),
                words.name(indicator.unitOfMeasure()),
                pair,
                indicator.measure() == MeasureKind.YES_NO,
                words.name(indicator.numerator()),
                words.name(indicator.denominator()),
                with(
                        indicator,
                        Values.shown(
                                indicator,
                                beside.map(ReportState.Line::previous).orElse(null))),
                with(
                        indicator,
                        Values.shown(
                                indicator,
                                beside.map(ReportState.Line::lastYear).orElse(null))),
                with(
                        indicator,
                        beside.map(line -> Values.shown(indicator, line.target(), line.targetValue()))
                                .orElse("")),
                reading.a() == null ? typing.a() : reading.a(),
                reading.b() == null ? typing.b() : reading.b(),
                pair ? rate(indicator, figure) : "",
                figure == null ? Numbers.MISSING : with(indicator, Values.shown(indicator, figure.figure())),
                typing.why(),
                typing.remark(),
                told,
                reading.asks(),
                figure != null);
    }

    private String rate(Indicator indicator, @Nullable ReportedFigure figure) {
        if (figure == null || !(figure.figure() instanceof Figure.Pair pair)) {
            return "";
        }
        BigDecimal one = pair.numerator();
        boolean above = indicator.percentage() && one.compareTo(pair.denominator()) > 0;
        return above ? Numbers.MISSING : with(indicator, Values.shown(indicator, pair));
    }

    /** A rate carries its percent sign with it; other units stand beside the field. */
    private static String with(Indicator indicator, String number) {
        return indicator.percentage() && !number.isEmpty() && !number.equals(Numbers.MISSING) ? number + " %" : number;
    }

    private String meaning(Indicator indicator) {
        return switch (indicator.measure()) {
            case RATIO -> words.name(indicator.numerator()) + " / " + words.name(indicator.denominator());
            case FLOW -> words.say("form.meaning.flow");
            case LEVEL -> words.say("form.meaning.level");
            case SCORE -> words.say("form.meaning.score");
            case YES_NO -> words.say("form.meaning.yes_no");
        };
    }

    private static Typing saved(Indicator indicator, @Nullable ReportedFigure saved) {
        if (saved == null) {
            return new Typing("", "", "", "");
        }
        String remark = saved.remark() == null ? "" : saved.remark();
        return switch (saved.figure()) {
            case Figure.Amount(BigDecimal value) ->
                new Typing(Numbers.field(value, indicator.decimals()), "", "", remark);
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator) ->
                new Typing(
                        Numbers.field(numerator, indicator.partDecimals()),
                        Numbers.field(denominator, indicator.partDecimals()),
                        "",
                        remark);
            case Figure.NoData(String reason) -> new Typing("", "", reason, remark);
        };
    }
}
