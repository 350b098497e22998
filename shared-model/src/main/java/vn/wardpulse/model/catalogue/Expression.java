package vn.wardpulse.model.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;

/**
 * A sum of reported values, each with a factor, and of plain numbers: {@code FOO-02/numerator + 2 * FOO-01@previous - 5}.
 * Signs stand between spaces, because codes hold hyphens.
 *
 * @param terms at least one; they are added up
 */
public record Expression(List<Term> terms) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern VALUE = Pattern.compile("([^/@]+)(?:/([a-z]+))?(?:@([a-z-]+))?");
    private static final int LONGEST = 1_000;

    /**
     * @param factor what the value is multiplied by; the number itself where there is no value
     * @param value null for a plain number
     */
    public record Term(BigDecimal factor, @Nullable Value value) {}

    /** One reported number. */
    public record Value(IndicatorCode indicator, Part part, When when) {

        private static Value parse(String text) {
            Matcher matcher = VALUE.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'%s' is no value".formatted(text));
            }
            return new Value(
                    new IndicatorCode(matcher.group(1)),
                    matcher.group(2) == null ? Part.AMOUNT : word(Part.class, matcher.group(2)),
                    matcher.group(3) == null ? When.NOW : word(When.class, matcher.group(3)));
        }

        private static <E extends Enum<E>> E word(Class<E> type, String text) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> text(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'%s' is not known".formatted(text)));
        }

        private static String text(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String toString() {
            return indicator
                    + (part == Part.AMOUNT ? "" : "/" + text(part))
                    + (when == When.NOW ? "" : "@" + text(when));
        }
    }

    /** Which number of a figure. */
    public enum Part {
        /** The only one of a figure that is not a ratio. */
        AMOUNT,
        NUMERATOR,
        DENOMINATOR
    }

    /** Of which period. */
    public enum When {
        /** The one that is reported. */
        NOW,
        /** The one before it. */
        PREVIOUS,
        /** The latest before it in the same year that has a figure. */
        EARLIER,
        /** The same period last year. */
        LAST_YEAR
    }

    public Expression {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || terms.getFirst().factor().signum() < 0) {
            throw new IllegalArgumentException("an expression begins with something that is added");
        }
    }

    /** @throws IllegalArgumentException if it is none, and why */
    public static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than %d characters".formatted(LONGEST));
        }
        String[] words = text.strip().split("\\s+");
        List<Term> terms = new ArrayList<>();
        int at = 0;
        BigDecimal sign = BigDecimal.ONE;
        while (true) {
            boolean product = at + 2 < words.length && words[at + 1].equals("*");
            terms.add(product ? product(sign, words[at], words[at + 2]) : term(sign, words[at]));
            at += product ? 3 : 1;
            if (at == words.length) {
                return new Expression(terms);
            }
            sign = switch (words[at]) {
                case "+" -> BigDecimal.ONE;
                case "-" -> BigDecimal.ONE.negate();
                default -> throw new IllegalArgumentException("'%s' stands where + or - is due".formatted(words[at]));
            };
            if (++at == words.length) {
                throw new IllegalArgumentException("something is due after the last sign");
            }
        }
    }

    private static Term product(BigDecimal sign, String factor, String value) {
        if (!NUMBER.matcher(factor).matches()) {
            throw new IllegalArgumentException("'%s' is no number to multiply by".formatted(factor));
        }
        return new Term(sign.multiply(new BigDecimal(factor)), Value.parse(value));
    }

    private static Term term(BigDecimal sign, String text) {
        return NUMBER.matcher(text).matches()
                ? new Term(sign.multiply(new BigDecimal(text)), null)
                : new Term(sign, Value.parse(text));
    }

    public List<Value> values() {
        return terms.stream().flatMap(term -> Stream.ofNullable(term.value())).toList();
    }

    public List<IndicatorCode> indicators() {
        return values().stream().map(Value::indicator).distinct().toList();
    }

    /** What it comes to, exactly; empty if any of its values is not there. */
    public Optional<BigDecimal> of(Function<Value, Optional<BigDecimal>> known) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            Value value = term.value();
            Optional<BigDecimal> number = value == null ? Optional.of(BigDecimal.ONE) : known.apply(value);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(term.factor().multiply(number.get()));
        }
        return Optional.of(sum);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            BigDecimal factor = term.factor();
            if (!text.isEmpty()) {
                text.append(factor.signum() < 0 ? " - " : " + ");
            }
            boolean one = factor.abs().compareTo(BigDecimal.ONE) == 0;
            Value value = term.value();
            if (value == null || !one) {
                text.append(factor.abs().toPlainString());
            }
            if (value != null) {
                text.append(one ? "" : " * ").append(value);
            }
        }
        return text.toString();
    }
}
