package vn.wardpulse.reporting.pivots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.reporting.figures.Figures;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * Lays figures out. Nothing is added up here: a total is the roll-up's own figure of the unit, the period or the whole
 * that the others are parts of, so that a rate's total is a rate and an average's an average.
 */
@Component
class Pivots {

    /** A table with more places than this is read by nobody; the whole is to be had by snapshots and SQL. */
    private static final int MOST = 50_000;

    private final Figures figures;

    Pivots(Figures figures) {
        this.figures = figures;
    }

    /** Where one figure is. */
    private record Place(UnitId unit, Period period, IndicatorCode indicator) {}

    /** The places of every axis, and what goes with them. */
    private record Laid(List<Period> periods, List<Indicator> indicators, Map<Axis, List<Member>> all) {}

    /** @throws Refused if there is nothing to lay out, more than a table may have, or several where one is to be chosen */
    private static Laid laid(Wish wish, Scope scope) {
        Members members = new Members(wish, scope);
        List<Period> periods = members.periods();
        if (periods.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, nothing(Axis.PERIOD));
        }
        Period last = periods.getLast();
        List<Indicator> indicators = members.indicators(last);
        Map<Axis, List<Member>> all = new EnumMap<>(Axis.class);
        all.put(Axis.PERIOD, members.of(periods));
        all.put(Axis.UNIT, members.units(last));
        all.put(Axis.INDICATOR, indicators.stream().map(Members::of).toList());
        all.put(Axis.CHANNEL, members.channels(indicators));
        demandSound(wish, all);
        return new Laid(periods, indicators, all);
    }

    /** @throws Refused as {@link #of}, which then has no reason to refuse */
    void demandTable(Wish wish, Scope scope) {
        laid(wish, scope);
    }

    /** @throws Refused if there is nothing to lay out, more than a table may have, or several where one is to be chosen */
    Pivot of(Wish wish, Scope scope) {
        Laid laid = laid(wish, scope);
        Map<Axis, List<Member>> all = laid.all();
        List<List<Member>> rows = crossed(wish.rows(), all);
        List<List<Member>> columns = crossed(wish.columns(), all);
        List<Member> fixed = all.entrySet().stream()
                .filter(axis -> !wish.lays(axis.getKey()))
                .map(axis -> axis.getValue().getFirst())
                .toList();
        Map<IndicatorCode, Indicator> known = new HashMap<>();
        laid.indicators().forEach(indicator -> known.put(indicator.code(), indicator));
        Map<Place, Cell> cells = cells(all, laid.periods(), known, scope);
        return laidOut(wish, rows, columns, fixed, places -> {
            Indicator indicator = Objects.requireNonNull(known.get(new IndicatorCode(at(places, Axis.INDICATOR))));
            Cell cell = cells.get(new Place(
                    new UnitId(at(places, Axis.UNIT)), Period.parse(at(places, Axis.PERIOD)), indicator.code()));
            Cell part = cell == null ? null : part(cell, at(places, Axis.CHANNEL));
            return part == null ? null : new Found(indicator, part);
        });
    }

    private record Found(Indicator indicator, Cell cell) {}

    /** Finds the cell at a place of every axis, by the axes' words. */
    private interface Finder {
        @Nullable
        Found at(Map<String, String> places);
    }

    private Map<Place, Cell> cells(
            Map<Axis, List<Member>> all, List<Period> periods, Map<IndicatorCode, Indicator> known, Scope scope) {
        List<Figures.Key> keys = new ArrayList<>();
        for (Member unit : all.getOrDefault(Axis.UNIT, List.of())) {
            UnitId id = new UnitId(unit.key());
            periods.stream()
                    .filter(period -> scope.sees(id, period))
                    .forEach(period -> keys.add(new Figures.Key(id, period)));
        }
        Map<Place, Cell> cells = new HashMap<>();
        if (!keys.isEmpty()) {
            figures.cells(keys, List.copyOf(known.keySet()))
                    .forEach(shown -> cells.put(
                            new Place(shown.unit(), shown.period(), shown.cell().indicator()), shown.cell()));
        }
        return cells;
    }

    private static Pivot laidOut(
            Wish wish, List<List<Member>> rows, List<List<Member>> columns, List<Member> fixed, Finder finder) {
        List<Pivot.Column> heads = new ArrayList<>();
        columns.forEach(column ->
                wish.measures().forEach(measure -> heads.add(new Pivot.Column(column, measure.word()))));
        List<Pivot.Row> filled = new ArrayList<>();
        for (List<Member> row : rows) {
            List<@Nullable Value> values = new ArrayList<>();
            boolean known = false;
            for (List<Member> column : columns) {
                Found found = finder.at(places(List.of(fixed, row, column)));
                known |= found != null;
                for (Measure measure : wish.measures()) {
                    values.add(found == null ? null : measure.of(found.indicator(), found.cell()));
                }
            }
            if (known) {
                filled.add(new Pivot.Row(row, values));
            }
        }
        sort(filled, wish.sort());
        return new Pivot(wish.rows().stream().map(Axis::word).toList(), heads, fixed, filled, wish.leftOut());
    }

    private static Map<String, String> places(List<List<Member>> members) {
        Map<String, String> places = new HashMap<>();
        members.forEach(some -> some.forEach(member -> places.put(member.axis(), member.key())));
        return places;
    }

    /** Every axis has its place: in rows, in columns or fixed. */
    private static String at(Map<String, String> places, Axis axis) {
        return Objects.requireNonNull(places.get(axis.word()));
    }

    /** Totals stay ahead, and what has no number comes last either way. */
    private static void sort(List<Pivot.Row> rows, int by) {
        int column = Math.abs(by) - 1;
        if (by == 0 || rows.isEmpty() || column >= rows.getFirst().values().size()) {
            return;
        }
        Comparator<BigDecimal> order = by > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder();
        rows.sort(Comparator.comparing((Pivot.Row row) -> row.members().stream().noneMatch(Member::total))
                .thenComparing(row -> number(row, column), Comparator.nullsLast(order)));
    }

    private static @Nullable BigDecimal number(Pivot.Row row, int column) {
        Value value = row.values().get(column);
        return value == null ? null : value.number();
    }

    /** The whole cell, or one channel's part of it. */
    private static @Nullable Cell part(Cell cell, String channel) {
        if (channel.isEmpty()) {
            return cell;
        }
        return cell.channels().stream()
                .filter(part -> Objects.equals(part.channel(), Members.code(channel)))
                .findFirst()
                .map(part -> new Cell(
                        cell.indicator(),
                        part.own(),
                        part.toDate(),
                        null,
                        cell.pace(),
                        null,
                        null,
                        cell.status(),
                        List.of()))
                .orElse(null);
    }

    private static List<List<Member>> crossed(List<Axis> axes, Map<Axis, List<Member>> all) {
        List<List<Member>> crossed = List.of(List.of());
        for (Axis axis : axes) {
            List<List<Member>> longer = new ArrayList<>();
            for (List<Member> before : crossed) {
                for (Member member : all.getOrDefault(axis, List.of())) {
                    List<Member> one = new ArrayList<>(before);
                    one.add(member);
                    longer.add(one);
                }
            }
            crossed = longer;
        }
        return crossed;
    }

    private static void demandSound(Wish wish, Map<Axis, List<Member>> all) {
        List<Fault> faults = new ArrayList<>();
        long places = wish.measures().size();
        for (Map.Entry<Axis, List<Member>> axis : all.entrySet()) {
            int members = axis.getValue().size();
            String word = axis.getKey().word();
            places *= Math.max(1, members);
            if (members == 0) {
                faults.add(nothing(axis.getKey()));
            } else if (members > 1 && !wish.lays(axis.getKey())) {
                faults.add(Fault.error(
                        "choose-one",
                        word,
                        "Có %d lựa chọn cho “%s”. Chọn một, hoặc đặt “%s” vào rows hay columns."
                                .formatted(members, word, word),
                        "There are %d to choose from for “%s”. Choose one, or put “%s” in rows or columns."
                                .formatted(members, word, word)));
            }
        }
        if (places > MOST) {
            faults.add(Fault.error(
                    "too-many-cells",
                    "request",
                    "Bảng có %d ô, nhiều nhất là %d. Chọn ít đơn vị, chỉ tiêu hoặc kỳ hơn.".formatted(places, MOST),
                    "The table has %d places, %d at most. Choose fewer units, indicators or periods."
                            .formatted(places, MOST)));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-query", faults);
        }
    }

    private static Fault nothing(Axis axis) {
        return Fault.error(
                "nothing-there",
                axis.word(),
                "Không có gì để chọn cho “%s”. Kiểm tra lại mã và khoảng thời gian.".formatted(axis.word()),
                "There is nothing to choose from for “%s”. Check the codes and the span of time."
                        .formatted(axis.word()));
    }
}
