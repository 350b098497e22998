package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.Difference.Part;

/**
 * What two sets of views disagree on, value for value.
 *
 * <p>Decimals are equal if their values are. Position and time of a {@link UnitPeriod} say how far its maker had read,
 * not what it says, and are left out.
 */
public final class Differences {

    private final List<Difference> differences = new ArrayList<>();

    private Differences() {}

    /** Empty if both say the same. */
    public static List<Difference> between(OracleViews expected, OracleViews found) {
        List<Difference> differences = new ArrayList<>(ofUnitPeriods(expected.unitPeriods(), found.unitPeriods()));
        differences.addAll(ofStandings(expected.standings(), found.standings()));
        return differences;
    }

    public static List<Difference> ofUnitPeriods(Map<String, UnitPeriod> expected, Map<String, UnitPeriod> found) {
        Differences all = new Differences();
        all.each(key -> new Place(key, Part.VIEW, ""), expected, found, all::unitPeriod);
        return List.copyOf(all.differences);
    }

    public static List<Difference> ofStandings(Map<String, Standing> expected, Map<String, Standing> found) {
        Differences all = new Differences();
        all.each(key -> new Place(key, Part.STANDING, ""), expected, found, all::standing);
        return List.copyOf(all.differences);
    }

    private interface Comparison<V> {
        void of(Place where, V expected, V found);
    }

    private <V> void each(
            Function<String, Place> place, Map<String, V> expected, Map<String, V> found, Comparison<V> comparison) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        for (String key : keys) {
            V left = expected.get(key);
            V right = found.get(key);
            if (left == null || right == null) {
                differences.add(place.apply(key).difference("", whole(left), whole(right)));
            } else {
                comparison.of(place.apply(key), left, right);
            }
        }
    }

    /** Of what only one side has it is enough to say so. */
    private static String whole(@Nullable Object value) {
        return value == null ? Difference.NOTHING : Difference.SOMETHING;
    }

    private void unitPeriod(Place where, UnitPeriod expected, UnitPeriod found) {
        value(where, "unit", expected.unit(), found.unit());
        value(where, "period", expected.period(), found.period());
        part(
                code -> where.part(Part.CELL, code),
                expected.cells(),
                found.cells(),
                cell -> cell.indicator().value(),
                this::cell);
        part(
                code -> where.part(Part.THEME, code),
                expected.themes(),
                found.themes(),
                theme -> theme.theme().value(),
                this::theme);
        part(
                code -> where.part(Part.FORM, code),
                expected.forms(),
                found.forms(),
                form -> form.form().value(),
                this::form);
    }

    /** Lists are in order of their codes; an order of its own, or a code twice, is a difference as well. */
    private <V> void part(
            Function<String, Place> place,
            List<V> expected,
            List<V> found,
            Function<V, String> code,
            Comparison<V> comparison) {
        List<String> codes = found.stream().map(code).toList();
        List<String> inOrder =
                codes.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        value(place.apply(""), "codes", inOrder, codes);
        each(place, byCode(expected, code), byCode(found, code), comparison);
    }

    private static <V> Map<String, V> byCode(List<V> values, Function<V, String> code) {
        Map<String, V> map = new TreeMap<>();
        values.forEach(value -> map.put(code.apply(value), value));
        return map;
    }

    private void cell(Place where, Cell expected, Cell found) {
        total(where, "own.", expected.own(), found.own());
        total(where, "toDate.", expected.toDate(), found.toDate());
        value(where, "target", expected.target(), found.target());
        value(where, "pace", expected.pace(), found.pace());
        value(where, "achievement", expected.achievement(), found.achievement());
        value(where, "share", expected.share(), found.share());
        value(where, "status", expected.status(), found.status());
        value(where, "channels", codes(expected), codes(found));
        for (int i = 0;
                i < Math.min(expected.channels().size(), found.channels().size());
                i++) {
            ChannelTotal left = expected.channels().get(i);
            ChannelTotal right = found.channels().get(i);
            total(where, "channels[%s].own.".formatted(left.channel()), left.own(), right.own());
            total(where, "channels[%s].toDate.".formatted(left.channel()), left.toDate(), right.toDate());
        }
    }

    /** In the indicator's order, which is part of what is said. */
    private static List<String> codes(Cell cell) {
        return cell.channels().stream()
                .map(channel -> String.valueOf(channel.channel()))
                .toList();
    }

    private void total(Place where, String span, Total expected, Total found) {
        value(where, span + "amount", expected.amount(), found.amount());
        value(where, span + "over", expected.over(), found.over());
        value(where, span + "units", expected.units(), found.units());
        value(where, span + "owed", expected.owed(), found.owed());
        value(where, span + "reported", expected.reported(), found.reported());
        value(where, span + "partial", expected.partial(), found.partial());
        value(where, span + "approved", expected.approved(), found.approved());
        value(where, span + "late", expected.late(), found.late());
    }

    private void theme(Place where, ThemeScore expected, ThemeScore found) {
        value(where, "score", expected.score(), found.score());
        value(where, "counted", expected.counted(), found.counted());
        value(where, "indicators", expected.indicators(), found.indicators());
        value(where, "statuses", new TreeMap<>(expected.statuses()), new TreeMap<>(found.statuses()));
    }

    private void form(Place where, Completeness expected, Completeness found) {
        value(where, "owed", expected.owed(), found.owed());
        value(where, "received", expected.received(), found.received());
        value(where, "returned", expected.returned(), found.returned());
        value(where, "onTime", expected.onTime(), found.onTime());
        value(where, "late", expected.late(), found.late());
        value(where, "approved", expected.approved(), found.approved());
        value(where, "overdue", expected.overdue(), found.overdue());
    }

    private void standing(Place where, Standing expected, Standing found) {
        value(where, "obligation", expected.obligation(), found.obligation());
        value(where, "state", expected.state(), found.state());
        value(where, "latest", expected.latest(), found.latest());
        value(where, "counted", expected.counted(), found.counted());
        value(where, "countedApproved", expected.countedApproved(), found.countedApproved());
        value(where, "due", expected.due(), found.due());
        value(where, "duePassed", expected.duePassed(), found.duePassed());
        value(where, "firstReceived", expected.firstReceived(), found.firstReceived());
        value(where, "timeliness", expected.timeliness(), found.timeliness());
        value(where, "position", expected.position(), found.position());
    }

    private void value(Place where, String name, @Nullable Object expected, @Nullable Object found) {
        boolean same = expected instanceof BigDecimal a && found instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(expected, found);
        if (!same) {
            differences.add(where.difference(name, text(expected), text(found)));
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> Difference.NOTHING;
            case BigDecimal decimal -> decimal.toPlainString();
            default -> value.toString();
        };
    }

    /** Where a value stands. */
    private record Place(String view, Part part, String code) {

        Place part(Part kind, String its) {
            return new Place(view, kind, its);
        }

        Difference difference(String field, String expected, String found) {
            return new Difference(view, part, code, field, expected, found);
        }
    }
}
