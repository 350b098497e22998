package vn.wardpulse.reporting.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * Counts things of units under those that stood above them on the thing's own day.
 *
 * @param <T> what is counted
 */
public final class Breakdown<T> {

    private final Scope scope;
    private final @Nullable UnitId asked;
    private final Function<T, UnitId> unit;
    private final Function<T, LocalDate> day;

    /**
     * @param asked the unit of which, with all under it, things are counted; null for all that the reader sees
     * @param unit whose a thing is
     * @param day on which it counts
     * @throws Refused if the reader sees nothing of that unit
     */
    public Breakdown(Scope scope, @Nullable UnitId asked, Function<T, UnitId> unit, Function<T, LocalDate> day) {
        if (asked != null) {
            scope.require(List.of(asked));
        }
        this.scope = scope;
        this.asked = asked;
        this.unit = unit;
        this.day = day;
    }

    /** Whether it is of the unit that is asked for, or of one that stood under it. */
    public boolean concerns(T thing) {
        return asked == null || lineage(thing).contains(asked);
    }

    private List<UnitId> lineage(T thing) {
        return scope.catalogue().units().lineage(unit.apply(thing), day.apply(thing));
    }

    /** The unit directly under the one that is asked for, or else the reader's, under which it is; or its own. */
    public UnitId below(T thing) {
        UnitId top = asked == null ? scope.bound() : asked;
        List<UnitId> lineage = lineage(thing);
        int at = top == null ? lineage.size() : lineage.indexOf(top);
        return at <= 0 ? unit.apply(thing) : lineage.get(at - 1);
    }

    /** @return one for each key, in the order of the keys */
    public static <T, R> List<R> rows(
            List<T> things, Function<T, Stream<String>> keys, BiFunction<String, List<T>, R> row) {
        SortedMap<String, List<T>> groups = new TreeMap<>();
        for (T thing : things) {
            keys.apply(thing)
                    .forEach(key -> groups.computeIfAbsent(key, fresh -> new ArrayList<>())
                            .add(thing));
        }
        return groups.entrySet().stream()
                .map(group -> row.apply(group.getKey(), group.getValue()))
                .toList();
    }

    /**
     * By what things are to be told apart.
     *
     * @throws Refused with what there is to choose from
     */
    public static <B extends Enum<B>> B by(Class<B> kinds, String text) {
        return Arrays.stream(kinds.getEnumConstants())
                .filter(kind -> name(kind).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(kinds.getEnumConstants())
                            .map(Breakdown::name)
                            .collect(Collectors.joining(", "));
                    return new Refused(
                            HttpStatus.BAD_REQUEST,
                            Fault.error(
                                    "unknown-by",
                                    "by",
                                    "Không tổng hợp được theo “%s”. Dùng một trong: %s.".formatted(text, known),
                                    "Nothing can be told apart by “%s”. Use one of: %s.".formatted(text, known)));
                });
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
