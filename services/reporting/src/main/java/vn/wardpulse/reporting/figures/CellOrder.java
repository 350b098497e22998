package vn.wardpulse.reporting.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.Total;

/** In which order cells are listed; those without what they are ordered by come last, equal ones by their place. */
enum CellOrder {
    /** By unit, period and indicator; the only order in which a page is found without reading all before it. */
    PLACE(null, false),
    VALUE(row -> value(row.cell().own()), false),
    VALUE_DOWN(row -> value(row.cell().own()), true),
    TO_DATE(row -> value(row.cell().toDate()), false),
    TO_DATE_DOWN(row -> value(row.cell().toDate()), true),
    ACHIEVEMENT(row -> row.cell().achievement(), false),
    ACHIEVEMENT_DOWN(row -> row.cell().achievement(), true);

    /** What a cell is ordered by. */
    @FunctionalInterface
    private interface Key {

        @Nullable
        BigDecimal of(ShownCell row);
    }

    private final Comparator<ShownCell> comparator;

    @SuppressWarnings("ImmutableEnumChecker") // comparators without a state
    CellOrder(@Nullable Key key, boolean down) {
        this.comparator = key == null ? byPlace() : by(key, down).thenComparing(byPlace());
    }

    Comparator<ShownCell> comparator() {
        return comparator;
    }

    /** Reads what addresses say, such as {@code -toDate}. */
    static Optional<CellOrder> of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "place" -> Optional.of(PLACE);
            case "value" -> Optional.of(VALUE);
            case "-value" -> Optional.of(VALUE_DOWN);
            case "todate" -> Optional.of(TO_DATE);
            case "-todate" -> Optional.of(TO_DATE_DOWN);
            case "achievement" -> Optional.of(ACHIEVEMENT);
            case "-achievement" -> Optional.of(ACHIEVEMENT_DOWN);
            default -> Optional.empty();
        };
    }

    private static Comparator<ShownCell> byPlace() {
        return Comparator.comparing(ShownCell::unit)
                .thenComparing(row -> row.period().toString())
                .thenComparing(row -> row.cell().indicator());
    }

    private static Comparator<ShownCell> by(Key key, boolean down) {
        Comparator<BigDecimal> natural = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(key::of, Comparator.nullsLast(natural));
    }

    /** A ratio's rate as near as it takes to be ordered. */
    private static @Nullable BigDecimal value(Total total) {
        if (total.amount() == null || total.over() == null) {
            return total.amount();
        }
        return total.over().signum() == 0 ? null : total.amount().divide(total.over(), MathContext.DECIMAL64);
    }
}
