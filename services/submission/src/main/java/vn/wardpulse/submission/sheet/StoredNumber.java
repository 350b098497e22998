package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import vn.wardpulse.model.Figure;

/**
 * A number as the file stores it, without ever going through floating point here. Spreadsheets themselves count in
 * binary floating point and show 15 digits: for 1.1 a file may hold 1.1000000000000001, for the sum of 0.1 and 0.2
 * 0.30000000000000004. What is stored counts wherever it fits its field; only where it does not, and the 15 digits that
 * people saw differ from it by no more than such noise, they count instead.
 */
final class StoredNumber {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Two steps between neighbouring numbers in binary floating point, against the number itself. */
    private static final BigDecimal NOISE = new BigDecimal("4.5E-16");

    /** Digits that binary floating point takes to be written down; whoever stores more of them means them. */
    private static final int BINARY = 17;

    private static final int LONGEST = 60;
    private static final int LARGEST_EXPONENT = 40;

    private StoredNumber() {}

    /** The number, with the decimals that it has; empty where it is none, or far beyond any figure. */
    static Optional<BigDecimal> read(String stored, int decimals) {
        if (stored.length() > LONGEST) {
            return Optional.empty();
        }
        BigDecimal exact;
        try {
            exact = new BigDecimal(stored.strip()).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (Math.abs((long) exact.precision() - exact.scale()) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(fits(exact, decimals) ? plain(exact) : withoutNoise(exact));
    }

    private static boolean fits(BigDecimal value, int decimals) {
        return value.scale() <= decimals && value.precision() - Math.min(value.scale(), 0) <= Figure.MAX_DIGITS;
    }

    private static BigDecimal withoutNoise(BigDecimal exact) {
        BigDecimal shown = exact.round(SHOWN).stripTrailingZeros();
        boolean noise = exact.precision() <= BINARY
                && exact.subtract(shown).abs().compareTo(exact.abs().multiply(NOISE)) <= 0;
        return plain(noise ? shown : exact);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
