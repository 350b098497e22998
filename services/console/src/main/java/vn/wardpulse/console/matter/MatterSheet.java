package vn.wardpulse.console.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.wardpulse.console.api.MatterFigures;
import vn.wardpulse.console.api.RaisedMatter;
import vn.wardpulse.console.api.RaisedMatter.Line;
import vn.wardpulse.console.shell.Board;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;

/** Writes the list of matters and the page of one. */
record MatterSheet(Words words, Function<UnitId, String> names) {

    /** So much of a matter's words stands for it in lists. */
    private static final int TITLE = 90;

    private static final int OVERDUE = 4;

    /**
     * @param figures by what they are counted, in order: field, unit, month
     * @param raises whether the reader raises matters of their own
     */
    MattersView list(
            List<Line> all,
            Map<String, MatterFigures> figures,
            boolean raises,
            Typing typing,
            int year,
            LocalDate today) {
        List<MattersView.Part> parts = new ArrayList<>();
        List<Line> open = all.stream()
                .filter(Line::open)
                .sorted(Comparator.comparing(Line::due))
                .toList();
        add(parts, "matter.part.open", true, open);
        add(
                parts,
                "matter.part.settled",
                false,
                all.stream().filter(line -> !line.open()).toList());
        return new MattersView(
                finding(open),
                parts,
                figures.entrySet().stream()
                        .filter(counted -> counted.getKey().equals("field")
                                ? !counted.getValue().rows().isEmpty()
                                : counted.getValue().rows().size() > 1)
                        .map(counted -> board(counted.getKey(), counted.getValue(), year))
                        .toList(),
                raises ? entry(typing, today) : null,
                year,
                IntStream.rangeClosed(Math.min(year, today.getYear()) - 1, Math.max(year, today.getYear()))
                        .boxed()
                        .toList());
    }

    private String finding(List<Line> open) {
        int overdue = (int) open.stream().filter(Line::overdue).count();
        int pending = open.size() - overdue;
        if (overdue > 0) {
            return words.count("matter.overdue", overdue)
                    + (pending == 0 ? "" : ", " + words.say("tasks.more", Numbers.count(pending)));
        }
        return pending == 0 ? words.say("matter.nothing") : words.count("matter.pending", pending);
    }

    private void add(List<MattersView.Part> parts, String key, boolean open, List<Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new MattersView.Part(
                    words.say(key), open, lines.stream().map(this::item).toList()));
        }
    }

    private MattersView.Item item(Line line) {
        return new MattersView.Item(
                line.address(),
                shortened(line.words()),
                words.say(
                        "matter.about",
                        names.apply(line.unit()),
                        number(line),
                        field(line.field()),
                        names.apply(line.holder())),
                tone(line),
                word(line),
                words.due(line.due(), line.daysLeft(), line.open(), line.overdue()),
                line.overdue());
    }

    private Board board(String by, MatterFigures figures, int year) {
        return new Board(
                "theo-" + by,
                words.say("matter.board." + by, String.valueOf(year)),
                words.say("matter.by." + by),
                Stream.of("raised", "ontime", "late", "open", "overdue", "withdrawn")
                        .map(column -> words.say("matter.col." + column))
                        .toList(),
                figures.rows().stream()
                        .map(row -> {
                            MatterFigures.Counts counts = row.counts();
                            return new Board.Row(
                                    words.opening(name(by, row.key())),
                                    List.of(
                                            counts.raised(),
                                            counts.onTime(),
                                            counts.late(),
                                            counts.open(),
                                            counts.overdue(),
                                            counts.withdrawn()));
                        })
                        .toList(),
                OVERDUE);
    }

    private String name(String by, String key) {
        return switch (by) {
            case "unit" -> names.apply(new UnitId(key));
            case "month" -> words.period(Period.parse(key));
            default -> words.say("matter.field." + key(key));
        };
    }

    private MattersView.Entry entry(Typing typing, LocalDate today) {
        return new MattersView.Entry(
                typing.id().isEmpty() ? UUID.randomUUID().toString() : typing.id(),
                Arrays.stream(MatterField.values())
                        .map(field -> new MattersView.Option(
                                key(field.name()),
                                words.opening(field(field)),
                                key(field.name()).equals(typing.field())))
                        .toList(),
                typing.words(),
                typing.due(),
                today.toString());
    }

    MatterPage page(RaisedMatter matter, Typing typing) {
        Line line = matter.line();
        return new MatterPage(
                line.address(),
                words.say("matter.title", number(line), names.apply(line.unit())),
                tone(line),
                word(line),
                words.opening(field(line.field())) + " · "
                        + words.due(line.due(), line.daysLeft(), line.open(), line.overdue()),
                line.open() ? words.say("matter.holder", names.apply(line.holder())) : "",
                line.words(),
                words.say("slot.said", words.moment(matter.raisedAt()), matter.raisedBy()),
                matter.steps().stream().map(this::step).toList(),
                matter.may(),
                matter.mayWithdraw(),
                matter.onward().stream()
                        .map(unit -> new MattersView.Option(unit.value(), names.apply(unit), false))
                        .toList(),
                typing.words());
    }

    private MatterPage.Step step(RaisedMatter.Step step) {
        UnitId to = step.to();
        return new MatterPage.Step(
                words.say(
                        "slot.said",
                        words.moment(step.at()),
                        step.act().equals("succeeded") ? words.say("history.system") : step.byName()),
                words.say("matter.step." + step.act(), names.apply(step.unit()), to == null ? "" : names.apply(to)),
                step.words() == null ? "" : step.words());
    }

    private static String number(Line line) {
        return line.number() + "/" + line.raised().getYear();
    }

    private String field(MatterField field) {
        return words.say("matter.field." + key(field.name()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tone(Line line) {
        return switch (line.state()) {
            case OPEN -> line.overdue() ? "overdue" : "open";
            case ANSWERED -> "approved";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private String word(Line line) {
        return words.opening(words.say("matter.state." + key(line.state().name())))
                + (line.timeliness() == Timeliness.LATE ? " · " + words.say("task.late") : "");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1).strip() + "…";
    }
}
