package vn.wardpulse.model;

import java.math.BigDecimal;
import java.util.List;

/** What a unit reports for one indicator: an amount, a pair, or the reason why there is nothing to report. */
public sealed interface Figure {

    /** Digits a reported number may have in all. */
    int MAX_DIGITS = 18;

    /** Digits a reported number may have after the point. */
    int MAX_DECIMALS = 6;

    /** A single number: the figure of a flow, level, score, or yes (1) or no (0). */
    record Amount(BigDecimal value) implements Figure {
        public Amount {
            value = exact(value);
        }
    }

    /** Numerator and denominator of a ratio. 0/0 is valid and has no rate; any other figure over 0 is not. */
    record Pair(BigDecimal numerator, BigDecimal denominator) implements Figure {
        public Pair {
            numerator = exact(numerator);
            denominator = exact(denominator);
            if (denominator.signum() == 0 && numerator.signum() != 0) {
                throw new IllegalArgumentException("%s over 0 has no rate".formatted(numerator.toPlainString()));
            }
        }
    }

    /** Nothing to report, and why. It completes the form and is no fact. */
    record NoData(String reason) implements Figure {
        public NoData {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("'no data' needs a reason");
            }
        }
    }

    /**
     * What parts of one figure come to: amounts added up, or numerators and denominators each.
     *
     * @param parts at least one, all amounts or all pairs
     * @throws IllegalArgumentException where they are not, or come to more digits than a figure may have
     */
    static Figure sum(List<Figure> parts) {
        if (parts.stream().allMatch(Amount.class::isInstance)) {
            return parts.stream()
                    .map(part -> ((Amount) part).value())
                    .reduce(BigDecimal::add)
                    .<Figure>map(Amount::new)
                    .orElseThrow(() -> new IllegalArgumentException("no parts"));
        }
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Figure part : parts) {
            if (!(part instanceof Pair pair)) {
                throw new IllegalArgumentException("%s beside pairs".formatted(part));
            }
            numerator = numerator.add(pair.numerator());
            denominator = denominator.add(pair.denominator());
        }
        return new Pair(numerator, denominator);
    }

    /**
     * The number with trailing zeros dropped, so that equal figures are equal.
     *
     * @throws IllegalArgumentException past {@link #MAX_DIGITS} digits or {@link #MAX_DECIMALS} decimals
     */
    private static BigDecimal exact(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() < 0) {
            plain = plain.setScale(0);
        }
        if (plain.scale() > MAX_DECIMALS || plain.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("%s: at most %d digits, %d of them after the point"
                    .formatted(value.toPlainString(), MAX_DIGITS, MAX_DECIMALS));
        }
        return plain;
    }
}
