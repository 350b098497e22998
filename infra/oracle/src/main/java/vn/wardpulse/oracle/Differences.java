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
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * What two sets of views disagree on, value for value, as lines that a person can read:
 *
 * <pre>{@code
 * 00139/2023-Q3 cell SOC-02 toDate.amount: expected 182, found 181
 * 00139/2023-Q3 theme LIF: missing
 * }</pre>
 *
 * <p>Decimals are equal if their values are. Position and time of a {@link UnitPeriod} say how far its maker had read,
 * not what it says, and are left out.
 */
public final class Differences {

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    /** Empty if both say the same. */
    public static List<String> between(OracleViews expected, OracleViews found) {
        List<String> lines = new ArrayList<>(ofUnitPeriods(expected.unitPeriods(), found.unitPeriods()));
        lines.addAll(ofStandings(expected.standings(), found.standings()));
        return lines;
    }

    public static List<String> ofUnitPeriods(Map<String, UnitPeriod> expected, Map<String, UnitPeriod> found) {
        Differences differences = new Differences();
        differences.each("", expected, found, differences::unitPeriod);
        return List.copyOf(differences.lines);
    }

    public static List<String> ofStandings(Map<String, Standing> expected, Map<String, Standing> found) {
        Differences differences = new Differences();
        differences.each("standing ", expected, found, differences::standing);
        return List.copyOf(differences.lines);
    }

    private interface Comparison<V> {
        void of(String where, V expected, V found);
    }

    private <V> void each(String what, Map<String, V> expected, Map<String, V> found, Comparison<V> comparison) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        for (String key : keys) {
            V left = expected.get(key);
            V right = found.get(key);
            if (left == null) {
                lines.add("%s%s: not expected, found %s".formatted(what, key, right));
            } else if (right == null) {
                lines.add("%s%s: missing, expected %s".formatted(what, key, left));
            } else {
                comparison.of(what + key, left, right);
            }
        }
    }

    private void unitPeriod(String where, UnitPeriod expected, UnitPeriod found) {
        value(where, "unit", expected.unit(), found.unit());
        value(where, "period", expected.period(), found.period());
        part(
                where + " cell ",
                expected.cells(),
                found.cells(),
                cell -> cell.indicator().value(),
                this::cell);
        part(
                where + " theme ",
                expected.themes(),
                found.themes(),
                theme -> theme.theme().value(),
                this::theme);
        part(
                where + " form ",
                expected.forms(),
                found.forms(),
                form -> form.form().value(),
                this::form);
    }

    /** Lists are in order of their codes; an order of its own, or a code twice, is a difference as well. */
    private <V> void part(
            String what, List<V> expected, List<V> found, Function<V, String> code, Comparison<V> comparison) {
        List<String> codes = found.stream().map(code).toList();
        if (!codes.equals(
                codes.stream().distinct().sorted(Comparator.naturalOrder()).toList())) {
            lines.add("%scodes out of order: %s".formatted(what, codes));
        }
        each(what, byCode(expected, code), byCode(found, code), comparison);
    }

    private static <V> Map<String, V> byCode(List<V> values, Function<V, String> code) {
        Map<String, V> map = new TreeMap<>();
        values.forEach(value -> map.put(code.apply(value), value));
        return map;
    }

    private void cell(String where, Cell expected, Cell found) {
        total(where, "own.", expected.own(), found.own());
        total(where, "toDate.", expected.toDate(), found.toDate());
        value(where, "target", expected.target(), found.target());
        value(where, "pace", expected.pace(), found.pace());
        value(where, "achievement", expected.achievement(), found.achievement());
        value(where, "share", expected.share(), found.share());
        value(where, "status", expected.status(), found.status());
    }

    private void total(String where, String span, Total expected, Total found) {
        value(where, span + "amount", expected.amount(), found.amount());
        value(where, span + "over", expected.over(), found.over());
        value(where, span + "units", expected.units(), found.units());
        value(where, span + "owed", expected.owed(), found.owed());
        value(where, span + "reported", expected.reported(), found.reported());
        value(where, span + "partial", expected.partial(), found.partial());
        value(where, span + "approved", expected.approved(), found.approved());
        value(where, span + "late", expected.late(), found.late());
    }

    private void theme(String where, ThemeScore expected, ThemeScore found) {
        value(where, "score", expected.score(), found.score());
        value(where, "counted", expected.counted(), found.counted());
        value(where, "indicators", expected.indicators(), found.indicators());
        value(where, "statuses", new TreeMap<>(expected.statuses()), new TreeMap<>(found.statuses()));
    }

    private void form(String where, Completeness expected, Completeness found) {
        value(where, "owed", expected.owed(), found.owed());
        value(where, "received", expected.received(), found.received());
        value(where, "returned", expected.returned(), found.returned());
        value(where, "onTime", expected.onTime(), found.onTime());
        value(where, "late", expected.late(), found.late());
        value(where, "approved", expected.approved(), found.approved());
        value(where, "overdue", expected.overdue(), found.overdue());
    }

    private void standing(String where, Standing expected, Standing found) {
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

    private void value(String where, String name, @Nullable Object expected, @Nullable Object found) {
        boolean same = expected instanceof BigDecimal a && found instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(expected, found);
        if (!same) {
            lines.add("%s %s: expected %s, found %s".formatted(where, name, text(expected), text(found)));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }
}
