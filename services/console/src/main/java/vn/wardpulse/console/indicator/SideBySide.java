package vn.wardpulse.console.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.picture.Multiples;
import vn.wardpulse.console.text.Lagging;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Status;

/**
 * Each unit's year as a small picture, all on one scale, those furthest from what is asked first.
 *
 * @param title what they show together
 * @param periods of the year, for the head of the table that says the same
 */
public record SideBySide(String title, String low, String high, List<String> periods, List<Unit> units) {

    /**
     * @param unit its id
     * @param reached how much of what is asked by now, such as {@code 96 %}; empty where that cannot be said
     * @param text all its figures in words
     * @param figures by period
     */
    public record Unit(
            String unit,
            String name,
            String address,
            String status,
            String word,
            String reached,
            String target,
            Multiples.Panel panel,
            String text,
            List<String> figures) {}

    /** Null where there are not several units to compare, or none of them has a figure. */
    static @Nullable SideBySide of(IndicatorData data, List<Period> year, Words words) {
        return data.members().size() < 2 ? null : new Writer(data, year, words).write();
    }

    private record Writer(IndicatorData data, List<Period> year, Words words) {

        @Nullable
        SideBySide write() {
            List<UnitOnDay> members = data.members().stream()
                    .sorted(Comparator.comparing(
                            (UnitOnDay unit) -> reached(unit.id()).orElse(null),
                            Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            Multiples drawn = Multiples.of(members.stream().map(this::series).toList(), flow());
            if (drawn == null) {
                return null;
            }
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                units.add(unit(members.get(i), drawn.panels().get(i)));
            }
            return new SideBySide(
                    title(members),
                    drawn.low(),
                    drawn.high(),
                    year.stream().map(words::periodInYear).toList(),
                    units);
        }

        private Indicator indicator() {
            return data.indicator();
        }

        private boolean flow() {
            return indicator().measure() == MeasureKind.FLOW;
        }

        private Optional<CellEntry> now(UnitId unit) {
            return data.cell(unit, data.choice().period());
        }

        private Optional<BigDecimal> reached(UnitId unit) {
            return now(unit).map(CellEntry::achievement);
        }

        private Status status(UnitId unit) {
            return now(unit).map(CellEntry::status).orElse(Status.NOT_DUE);
        }

        private String title(List<UnitOnDay> members) {
            return words.opening(Lagging.finding(
                    members.stream()
                            .map(unit -> new Lagging.Unit(
                                    words.shortName(unit.name()),
                                    status(unit.id()),
                                    reached(unit.id()).orElse(null)))
                            .toList(),
                    members.stream().allMatch(unit -> unit.kind() == UnitKind.WARD),
                    words));
        }

        private Multiples.Series series(UnitOnDay unit) {
            return new Multiples.Series(
                    year.stream().map(of -> point(unit, of)).toList(), Goal.of(indicator(), now(unit.id())));
        }

        private Multiples.Point point(UnitOnDay unit, Period of) {
            Optional<CellEntry> cell = data.cell(unit.id(), of);
            return new Multiples.Point(
                    words.opening(words.periodInYear(of)) + ": " + figure(cell),
                    cell.map(c -> Values.of(indicator(), c.own())).orElse(null));
        }

        private String figure(Optional<CellEntry> cell) {
            return cell.map(c -> Values.shown(indicator(), c.own())).orElse(Numbers.MISSING);
        }

        private Unit unit(UnitOnDay unit, Multiples.Panel panel) {
            List<String> figures =
                    year.stream().map(of -> figure(data.cell(unit.id(), of))).toList();
            Status status = status(unit.id());
            List<String> told = panel.columns().stream()
                    .filter(column -> column.top() != null)
                    .map(Multiples.Column::title)
                    .toList();
            return new Unit(
                    unit.id().value(),
                    words.shortName(unit.name()),
                    "/chi-tieu/%s?unit=%s&period=%s"
                            .formatted(
                                    indicator().code(), unit.id(), data.choice().period()),
                    Mark.of(status),
                    words.say(Mark.key(status)),
                    reached(unit.id())
                            .map(Lagging::percent)
                            .map(text -> text + " %")
                            .orElse(""),
                    Objects.requireNonNullElse(
                            now(unit.id())
                                    .map(c -> Values.shown(indicator(), c.target()))
                                    .orElse(null),
                            ""),
                    panel,
                    words.shortName(unit.name()) + ". " + String.join("; ", told),
                    figures);
        }
    }
}
