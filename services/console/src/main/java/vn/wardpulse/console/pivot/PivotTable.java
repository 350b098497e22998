package vn.wardpulse.console.pivot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Pivot;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** Writes laid-out figures as people read them: every number leads to where it comes from. */
final class PivotTable {

    private final Pivot pivot;
    private final Units units;
    private final Words words;
    private final int sorted;
    private final String address;

    /**
     * @param sorted the column that rows are sorted by, with a minus downwards; 0 for none
     * @param address of the page, up to the number of the column to sort by
     */
    PivotTable(Pivot pivot, Units units, Words words, int sorted, String address) {
        this.pivot = pivot;
        this.units = units;
        this.words = words;
        this.sorted = sorted;
        this.address = address;
    }

    PivotViews.Table written() {
        boolean several =
                pivot.columns().stream().map(Pivot.Column::measure).distinct().count() > 1;
        List<List<String>> heads =
                pivot.columns().stream().map(column -> head(column, several)).toList();
        boolean deep = heads.stream().anyMatch(head -> head.size() > 1);
        List<PivotViews.Column> columns = new ArrayList<>();
        for (int at = 0; at < heads.size(); at++) {
            List<String> head = heads.get(at);
            columns.add(column(at + 1, String.join(" · ", deep ? head.subList(1, head.size()) : head)));
        }
        return new PivotViews.Table(
                pivot.axes().stream()
                        .map(axis -> words.say("pivot.axis." + axis))
                        .collect(Collectors.joining(" · ")),
                deep ? tops(heads) : List.of(),
                columns,
                lines());
    }

    private List<String> head(Pivot.Column column, boolean several) {
        List<String> parts =
                column.members().stream().map(this::label).collect(Collectors.toCollection(ArrayList::new));
        if (several || parts.isEmpty()) {
            parts.add(words.say("pivot.measure." + column.measure()));
        }
        return parts;
    }

    private static List<PivotViews.Top> tops(List<List<String>> heads) {
        List<PivotViews.Top> tops = new ArrayList<>();
        for (List<String> head : heads) {
            String text = head.getFirst();
            if (!tops.isEmpty() && tops.getLast().text().equals(text)) {
                tops.add(new PivotViews.Top(text, tops.removeLast().span() + 1));
            } else {
                tops.add(new PivotViews.Top(text, 1));
            }
        }
        return tops;
    }

    /** The first look at a column by its figures is from the highest down. */
    private PivotViews.Column column(int number, String text) {
        String how = sorted == number ? "ascending" : sorted == -number ? "descending" : null;
        int next = sorted == -number ? number : -number;
        return new PivotViews.Column(text, address + next, how);
    }

    private List<PivotViews.Line> lines() {
        List<PivotViews.Line> lines = new ArrayList<>();
        String before = null;
        for (Pivot.Row row : pivot.rows()) {
            List<Pivot.Member> members = row.members();
            String group = members.subList(0, members.size() - 1).stream()
                    .map(this::label)
                    .collect(Collectors.joining(" · "));
            Pivot.Member last = members.getLast();
            lines.add(new PivotViews.Line(
                    group.isEmpty() || group.equals(before) ? null : group,
                    label(last),
                    words.name(last.unitOfMeasure()),
                    last.total(),
                    spots(row)));
            before = group;
        }
        return lines;
    }

    private List<PivotViews.Spot> spots(Pivot.Row row) {
        List<PivotViews.Spot> spots = new ArrayList<>();
        for (int at = 0; at < row.values().size(); at++) {
            Pivot.Column column = pivot.columns().get(at);
            Pivot.Value value = row.values().get(at);
            BigDecimal number = value == null ? null : value.number();
            spots.add(new PivotViews.Spot(text(value), number == null ? "" : origin(row, column)));
        }
        return spots;
    }

    private String text(Pivot.@Nullable Value value) {
        if (value == null) {
            return Numbers.MISSING;
        }
        BigDecimal number = value.number();
        String text = value.text() == null ? Numbers.MISSING : value.text();
        return number != null
                ? Numbers.rounded(number, number.scale())
                : words.word("status." + text.toLowerCase(Locale.ROOT).replace('_', '-'), text);
    }

    /** Only the whole is explained; what one channel has of it is in there. */
    private String origin(Pivot.Row row, Pivot.Column column) {
        Map<String, String> places = new HashMap<>();
        Stream.of(pivot.fixed(), row.members(), column.members())
                .flatMap(List::stream)
                .forEach(member -> places.put(member.axis(), member.key()));
        String unit = places.get("unit");
        String indicator = places.get("indicator");
        String period = places.get("period");
        boolean figure = column.measure().equals("own") || column.measure().equals("to-date");
        return unit == null || indicator == null || period == null || !figure
                ? ""
                : Addresses.explained(
                        new UnitId(unit),
                        new IndicatorCode(indicator),
                        Period.parse(period),
                        column.measure().equals("to-date"));
    }

    private String label(Pivot.Member member) {
        return switch (member.axis()) {
            case "period" -> words.opening(words.periodInYear(Period.parse(member.key())));
            case "unit" ->
                units.find(new UnitId(member.key()))
                        .map(unit -> words.unit(unit.kind(), unit.name()))
                        .orElseGet(() -> member.name() == null ? member.key() : words.name(member.name()));
            default -> member.name() == null ? member.key() : words.name(member.name());
        };
    }
}
