package vn.wardpulse.console.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.AskedRequest.Line;
import vn.wardpulse.console.api.AskedRequest.UnitLine;
import vn.wardpulse.console.api.RequestFigures;
import vn.wardpulse.console.shell.Board;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;

/** Writes the list of requests: by what the reader's own unit owes, or by how many have answered. */
final class RequestsSheet {

    private static final int OVERDUE = 4;

    private final Words words;
    private final Function<UnitId, String> names;
    private final @Nullable UnitId own;

    /** @param own the unit that the reader answers for; null where they answer for none */
    RequestsSheet(Words words, Function<UnitId, String> names, @Nullable UnitId own) {
        this.words = words;
        this.names = names;
        this.own = own;
    }

    /** @param figures by what they are counted, in order: unit, month */
    RequestsView write(List<Line> all, Map<String, RequestFigures> figures, boolean mayAsk, int year, int today) {
        List<Line> waiting = all.stream()
                .filter(this::waits)
                .sorted(Comparator.comparing(Line::due))
                .toList();
        List<RequestsView.Part> parts = new ArrayList<>();
        add(parts, "request.part.open", true, waiting);
        add(
                parts,
                "request.part.done",
                false,
                all.stream().filter(one -> !waits(one)).toList());
        return new RequestsView(
                finding(waiting),
                mayAsk,
                parts,
                figures.entrySet().stream()
                        .filter(counted -> counted.getValue().rows().size() > 1)
                        .map(counted -> board(counted.getKey(), counted.getValue(), year))
                        .toList(),
                year,
                IntStream.rangeClosed(Math.min(year, today) - 1, Math.max(year, today))
                        .boxed()
                        .toList());
    }

    private Board board(String by, RequestFigures figures, int year) {
        boolean units = by.equals("unit");
        return new Board(
                "theo-" + by,
                words.say("matter.board." + by, String.valueOf(year)),
                words.say("matter.by." + by),
                Stream.of("asked", "ontime", "late", "open", "overdue", "unanswered")
                        .map(column -> words.say("request.col." + column))
                        .toList(),
                figures.rows().stream()
                        .map(row -> {
                            RequestFigures.Counts counts = row.counts();
                            return new Board.Row(
                                    words.opening(
                                            units
                                                    ? names.apply(new UnitId(row.key()))
                                                    : words.period(Period.parse(row.key()))),
                                    List.of(
                                            counts.asked(),
                                            counts.onTime(),
                                            counts.late(),
                                            counts.open(),
                                            counts.overdue(),
                                            counts.unanswered()));
                        })
                        .toList(),
                OVERDUE);
    }

    private void add(List<RequestsView.Part> parts, String key, boolean open, List<Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new RequestsView.Part(
                    words.say(key), open, lines.stream().map(this::item).toList()));
        }
    }

    private String finding(List<Line> waiting) {
        int overdue = (int) waiting.stream().filter(this::overdue).count();
        int pending = waiting.size() - overdue;
        if (overdue > 0) {
            return words.count("request.overdue", overdue)
                    + (pending == 0 ? "" : ", " + words.say("tasks.more", Numbers.count(pending)));
        }
        return pending == 0 ? words.say("request.nothing") : words.count("request.pending", pending);
    }

    private Optional<UnitLine> ofOwn(Line line) {
        return line.units().stream().filter(unit -> unit.unit().equals(own)).findFirst();
    }

    /** The lines that decide how a request stands for this reader. */
    private List<UnitLine> units(Line line) {
        return ofOwn(line).map(List::of).orElse(line.units());
    }

    private boolean waits(Line line) {
        return !line.closed() && !units(line).stream().allMatch(UnitLine::answered);
    }

    private boolean overdue(Line line) {
        return units(line).stream().anyMatch(UnitLine::overdue);
    }

    private RequestsView.Item item(Line line) {
        Optional<UnitLine> mine = ofOwn(line);
        boolean toAnswer = mine.isPresent() && waits(line);
        return new RequestsView.Item(
                line.address(),
                line.title(),
                words.say("request.about", names.apply(line.by()), words.day(line.sent())),
                mine.map(unit -> tone(line, unit)).orElseGet(() -> tone(line)),
                mine.map(unit -> word(line, unit, words)).orElseGet(() -> tally(line)),
                words.due(line.due(), line.daysLeft(), waits(line), overdue(line)),
                overdue(line),
                mine.filter(unit -> toAnswer && unit.remindedAt() != null)
                        .map(unit -> words.say("tasks.reminded", words.moment(unit.remindedAt())))
                        .orElse(""),
                words.say(toAnswer ? "request.act.answer" : "tasks.act.look"));
    }

    private String tally(Line line) {
        String answered = words.say(
                "request.tally",
                Numbers.count(
                        (int) line.units().stream().filter(UnitLine::answered).count()),
                Numbers.count(line.units().size()));
        return line.closed() ? answered + " · " + words.say("request.closed") : answered;
    }

    private String tone(Line line) {
        if (line.units().stream().allMatch(UnitLine::answered)) {
            return "approved";
        }
        return line.closed() ? "withdrawn" : overdue(line) ? "overdue" : "draft";
    }

    /** The mark that a unit's state has, as reports have theirs. */
    static String tone(Line line, UnitLine unit) {
        if (unit.answered()) {
            return "approved";
        }
        return line.closed() ? "withdrawn" : unit.overdue() ? "overdue" : "open";
    }

    static String word(Line line, UnitLine unit, Words words) {
        if (unit.answered()) {
            return words.say("request.answered")
                    + (unit.timeliness() == Timeliness.LATE ? " · " + words.say("task.late") : "");
        }
        return words.say(line.closed() ? "request.closed.unanswered" : "request.unanswered");
    }
}
