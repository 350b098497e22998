package vn.wardpulse.model.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.RuleCode;

/**
 * What the figures that units hand in are checked by, beside what follows from their indicators alone.
 *
 * @param editions what it says at which time, in order of their first days; no two at once
 */
public record ValidationRule(RuleCode code, List<Edition> editions) {

    /**
     * What a rule says for some time, {@code [from, to)}.
     *
     * @param to first day after, or null if open
     */
    public record Edition(LocalDate from, @Nullable LocalDate to, Check check) {

        public Edition {
            if (to != null && !from.isBefore(to)) {
                throw new IllegalArgumentException("from %s to %s: it must begin before it ends".formatted(from, to));
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** What is asked of figures. */
    public sealed interface Check {

        /** The indicators that it speaks of, each once; none where it speaks of all. */
        List<IndicatorCode> indicators();
    }

    /**
     * Both sides must compare as said, once every value that they name is known.
     *
     * @param severity whether breaking it stands in the way, or asks for an explanation
     * @param message what is wrong and what to do
     */
    public record Comparison(Expression left, Operator operator, Expression right, Severity severity, Name message)
            implements Check {

        public Comparison {
            if (left.values().isEmpty() || left.values().getFirst().when() != Expression.When.NOW) {
                throw new IllegalArgumentException(
                        "'%s': the first value on the left is one of the period that is reported".formatted(left));
            }
        }

        /** Where it is told that the rule is broken, and explained if it may be: the first value on the left. */
        public Expression.Value told() {
            return left.values().getFirst();
        }

        @Override
        public List<IndicatorCode> indicators() {
            return Stream.of(left, right)
                    .flatMap(side -> side.indicators().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * A change against the period before that is rarely right and wants an explanation.
     *
     * @param indicators that it holds for, in place of what holds for all; empty for all the others
     * @param factor by which amounts change at least, up or down; above 1
     * @param points by which percentages change at least, up or down; above 0
     * @param least below which amounts and denominators are too small to say anything
     */
    public record UnusualChange(List<IndicatorCode> indicators, BigDecimal factor, BigDecimal points, BigDecimal least)
            implements Check {

        public UnusualChange {
            indicators = indicators.stream().distinct().sorted().toList();
            if (factor.compareTo(BigDecimal.ONE) <= 0 || points.signum() <= 0 || least.signum() < 0) {
                throw new IllegalArgumentException(
                        "factor %s above 1, points %s above 0, least %s not below 0".formatted(factor, points, least));
            }
        }
    }

    /** Indicators that need not be filled in. */
    public record Unasked(List<IndicatorCode> indicators) implements Check {

        public Unasked {
            indicators = indicators.stream().distinct().sorted().toList();
            if (indicators.isEmpty()) {
                throw new IllegalArgumentException("it names the indicators that need not be filled in");
            }
        }
    }

    public enum Severity {
        /** Stands in the way. */
        ERROR,
        /** Asks for an explanation, which goes with the report. */
        WARNING
    }

    public enum Operator {
        LESS_THAN,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        GREATER_THAN;

        public boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case LESS_THAN -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case GREATER_THAN -> order > 0;
            };
        }
    }

    public ValidationRule {
        List<Edition> sorted = new ArrayList<>(editions);
        sorted.sort(Comparator.comparing(Edition::from));
        editions = List.copyOf(sorted);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("rule %s says nothing".formatted(code));
        }
        for (int i = 1; i < editions.size(); i++) {
            if (editions.get(i - 1).covers(editions.get(i).from())) {
                throw new IllegalArgumentException("rule %s says two things on %s"
                        .formatted(code, editions.get(i).from()));
            }
        }
    }

    /** What it asks on {@code day}; empty where it is not in force. */
    public Optional<Check> on(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.covers(day))
                .map(Edition::check)
                .findFirst();
    }
}
