package vn.wardpulse.console.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.AskedRequest.Line;
import vn.wardpulse.console.api.AskedRequest.UnitLine;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.download.Offer;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Coded;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.Table.Column;
import vn.wardpulse.model.UnitId;

/**
 * What units were asked once, beside what they report regularly, for pages that are about units.
 *
 * @param unread whether the room that knows it did not answer
 */
public record OwedAnswers(List<Line> lines, Units units, Words words, boolean unread) {

    /** How a request stands with one unit. */
    public record Tile(String address, String title, String due, String tone, String word) {}

    /**
     * How a request stands with all units that are looked at.
     *
     * @param lacking what those are called who have not answered; empty where all have
     */
    public record Row(
            String address,
            String title,
            String about,
            String tone,
            String tally,
            String due,
            boolean overdue,
            String lacking) {}

    /** What one unit was asked, the latest first. */
    public List<Tile> of(UnitId unit) {
        return lines.stream()
                .flatMap(line -> line.units().stream()
                        .filter(one -> one.unit().equals(unit))
                        .map(one -> new Tile(
                                line.address(),
                                line.title(),
                                words.say("due.plain", words.day(line.due())),
                                RequestsSheet.tone(line, one),
                                RequestsSheet.word(line, one, words))))
                .toList();
    }

    public List<Row> rows() {
        return lines.stream().map(this::row).toList();
    }

    private Row row(Line line) {
        List<UnitLine> lacking =
                line.units().stream().filter(unit -> !unit.answered()).toList();
        boolean overdue = lacking.stream().anyMatch(UnitLine::overdue);
        return new Row(
                line.address(),
                line.title(),
                words.say("request.about", name(line.by()), words.day(line.sent())),
                lacking.isEmpty() ? "approved" : line.closed() ? "withdrawn" : overdue ? "overdue" : "open",
                words.say(
                        "request.tally",
                        Numbers.count(line.units().size() - lacking.size()),
                        Numbers.count(line.units().size())),
                words.due(line.due(), line.daysLeft(), !lacking.isEmpty() && !line.closed(), overdue),
                overdue,
                lacking.isEmpty()
                        ? ""
                        : words.say(
                                "request.lacking",
                                String.join(
                                        ", ",
                                        lacking.stream()
                                                .map(unit -> shortName(unit.unit()))
                                                .toList())));
    }

    private String name(UnitId unit) {
        return units.find(unit)
                .map(known -> words.unit(known.kind(), known.name()))
                .orElse(unit.value());
    }

    private String shortName(UnitId unit) {
        return units.find(unit).map(known -> words.shortName(known.name())).orElse(unit.value());
    }

    /**
     * The same as a file, a row for each request and unit.
     *
     * @param only this unit's; null for all
     */
    public Stream<Offer> offers(@Nullable UnitId only) {
        boolean any = lines.stream()
                .flatMap(line -> line.units().stream())
                .anyMatch(unit -> only == null || unit.unit().equals(only));
        return any ? Stream.of(new Offer("yeu-cau", words.say("request.title"), () -> table(only))) : Stream.empty();
    }

    private Table table(@Nullable UnitId only) {
        List<Table.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            for (UnitLine unit : line.units()) {
                if (only == null || unit.unit().equals(only)) {
                    rows.add(new Table.Row(
                            Arrays.asList(
                                    line.id().toString(),
                                    line.title(),
                                    unit.unit().value(),
                                    shortName(unit.unit()),
                                    new Coded(line.due().toString(), words.day(line.due())),
                                    new Coded(RequestsSheet.tone(line, unit), RequestsSheet.word(line, unit, words))),
                            false));
                }
            }
        }
        return new Table(
                words.say("request.title"),
                List.of(
                        Column.text("request", null),
                        Column.text("title", words.say("request.field.title")),
                        Column.text("unit", null),
                        Column.text("unit_name", words.say("picker.unit")),
                        Column.text("due", words.say("request.field.due")),
                        Column.text("state", words.say("request.col.state"))),
                1,
                rows);
    }
}
