package vn.wardpulse.console.form;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Contents;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.report.ReportedFigure;

/** Writes the lines of a form: what submission holds, with what is typed over it. */
final class FormSheet {

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
            readings.put(indicator.code(), reader.read(indicator, Typing.of(indicator, fields)));
        }
        return readings;
    }

    /** What is to be saved: what can be read of the figures, and the text unless something is wrong with it. */
    static Contents contents(Map<IndicatorCode, Reading> readings, Map<String, String> fields) {
        return new Contents(figures(readings), Telling.sound(fields));
    }

    private static List<ReportedFigure> figures(Map<IndicatorCode, Reading> readings) {
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
            Typing typing = fields == null
                    ? Typing.of(indicator, report.figure(indicator.code()).orElse(null))
                    : Typing.of(indicator, fields);
            lines.put(
                    indicator.code(),
                    new LineSheet(words, indicator)
                            .write(
                                    report,
                                    typing,
                                    byIndicator.getOrDefault(indicator.code().value(), List.of())));
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
}
