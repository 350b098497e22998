package vn.wardpulse.console.live;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.live.LiveView.Group;
import vn.wardpulse.console.live.LiveView.Heading;
import vn.wardpulse.console.live.LiveView.Row;
import vn.wardpulse.console.live.LiveView.Score;
import vn.wardpulse.console.picture.Bullet;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.picture.Sparkline;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.text.Changes;
import vn.wardpulse.console.text.NamedTotal;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;

/** The table of indicators, group by group in the order of the plan. */
final class Rows {

    private final LiveData data;
    private final Words words;
    private final Map<IndicatorCode, Cell> cells;
    private final Map<ThemeCode, ThemeScore> scores;

    Rows(LiveData data, Words words) {
        this.data = data;
        this.words = words;
        this.cells = data.cells().stream().collect(toMap(Cell::indicator, Function.identity()));
        this.scores = data.figures().themes().stream().collect(toMap(ThemeScore::theme, Function.identity()));
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        ThemeCode above = null;
        for (var entry : data.definitions().groups().entrySet()) {
            List<Row> rows = entry.getValue().stream()
                    .flatMap(indicator -> row(indicator).stream())
                    .toList();
            if (rows.isEmpty()) {
                continue;
            }
            Theme theme = entry.getKey();
            Optional<Theme> parent = data.definitions().theme(theme.parent()).filter(p -> p.parent() != null);
            Heading heading = parent.isPresent() && !parent.get().code().equals(above)
                    ? new Heading(
                            words.name(parent.get().name()), score(parent.get().code()))
                    : null;
            above = parent.map(Theme::code).orElse(null);
            groups.add(new Group(theme.code().value(), words.name(theme.name()), rows, score(theme.code()), heading));
        }
        return groups;
    }

    /** The score of all that is shown; null where none of its indicators counts yet. */
    @Nullable
    Score overall() {
        return data.definitions().themes().stream()
                .filter(data::whole)
                .map(theme -> score(theme.code()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Score score(ThemeCode theme) {
        return scoreOf(scores.get(theme));
    }

    static @Nullable Score scoreOf(@Nullable ThemeScore score) {
        return score == null || score.score() == null
                ? null
                : new Score(
                        Numbers.rounded(score.score(), 1),
                        score.counted() + "/" + score.indicators(),
                        score.counted() == score.indicators());
    }

    private Optional<Row> row(Indicator indicator) {
        return Optional.ofNullable(cells.get(indicator.code())).map(cell -> row(indicator, cell));
    }

    private Row row(Indicator indicator, Cell cell) {
        boolean flow = indicator.measure() == MeasureKind.FLOW;
        Total total = flow ? cell.toDate() : cell.own();
        BigDecimal value = Values.of(indicator, total);
        Comparison comparison = data.comparisons().get(indicator.code());
        boolean partial = total.owed() > 0 && total.reported() < total.owed();
        boolean ancestor = !data.unit().kind().alone();
        Bullet bullet = Bullet.of(value, cell.target(), cell.pace(), flow);
        List<CellEntry> series = series(indicator);
        boolean asked = cell.toDate().owed() > 0;
        return new Row(
                indicator.code().value(),
                words.name(indicator.name()),
                Mark.of(cell.status()),
                words.say(Mark.key(cell.status())),
                Values.shown(indicator, total),
                value == null ? null : value.toPlainString(),
                words.name(indicator.unitOfMeasure()),
                Values.shown(indicator, cell.own()),
                asked ? explain(indicator, flow) : null,
                asked ? explain(indicator, false) : null,
                ancestor && total.owed() > 0 && cell.status() != Status.NOT_DUE
                        ? total.reported() + "/" + total.owed()
                        : "",
                partial,
                bullet,
                bulletText(cell, value, bullet),
                Values.shown(indicator, cell.target()),
                targetNote(indicator, cell),
                Changes.shown(indicator, comparison, words),
                Changes.tone(indicator, comparison),
                comparison == null || comparison.through() == null
                        ? ""
                        : words.say("live.change.through", words.period(comparison.through())),
                ancestor ? changeBasis(indicator, comparison) : "",
                Sparkline.of(
                        series.stream().map(c -> Values.of(indicator, c.own())).toList()),
                lineText(indicator, series),
                NamedTotal.of(indicator, cell.channels(), words).stream()
                        .map(part -> channel(indicator, part, flow, ancestor))
                        .toList());
    }

    private static LiveView.Channel channel(Indicator indicator, NamedTotal part, boolean flow, boolean ancestor) {
        Total total = flow ? part.toDate() : part.own();
        return new LiveView.Channel(
                part.name(),
                Values.shown(indicator, part.own()),
                Values.shown(indicator, total),
                total.amount() != null,
                ancestor && total.units() > 0 ? Numbers.count(total.units()) : "");
    }

    private String explain(Indicator indicator, boolean toDate) {
        return Addresses.explained(data.unit().id(), indicator.code(), data.period(), toDate);
    }

    private String bulletText(Cell cell, @Nullable BigDecimal value, @Nullable Bullet bullet) {
        if (bullet != null) {
            return "";
        }
        if (value == null) {
            return words.say(cell.status() == Status.NO_DATA ? "live.nodata" : "live.notdue");
        }
        return cell.target() == null ? words.say("live.notarget") : "";
    }

    private String targetNote(Indicator indicator, Cell cell) {
        if (cell.target() == null || cell.target().lacking() == 0) {
            return "";
        }
        return words.say(
                counted(indicator, "live.target.lacking"),
                String.valueOf(cell.target().lacking()));
    }

    /** The words that count wards, or units where it is not wards that report the indicator. */
    private String counted(Indicator indicator, String key) {
        return data.definitions().isOfWards(indicator.code()) ? key : key + ".units";
    }

    /** Says so where this year's figure and last year's rest on different wards. */
    private String changeBasis(Indicator indicator, @Nullable Comparison comparison) {
        if (comparison == null
                || comparison.change() == null
                || comparison.thisYear() == null
                || comparison.lastYear() == null
                || comparison.thisYear().units() == comparison.lastYear().units()) {
            return "";
        }
        return words.say(
                counted(indicator, "live.change.basis"),
                String.valueOf(comparison.thisYear().units()),
                String.valueOf(comparison.lastYear().units()));
    }

    /** From the first figure on: what was before the indicator existed is no gap. */
    private List<CellEntry> series(Indicator indicator) {
        return data.series().getOrDefault(indicator.code(), List.of()).stream()
                .filter(cell -> cell.period().frequency() == indicator.frequency())
                .sorted(java.util.Comparator.comparing(CellEntry::period))
                .toList();
    }

    private String lineText(Indicator indicator, List<CellEntry> series) {
        return series.stream()
                .map(cell -> words.periodInYear(cell.period()) + ": " + Values.shown(indicator, cell.own()))
                .collect(java.util.stream.Collectors.joining("; "));
    }
}
