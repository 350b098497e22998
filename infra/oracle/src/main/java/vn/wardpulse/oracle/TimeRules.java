package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.TimeRule;

/** How the facts of one unit combine over the sub-periods of a span (rule 2, first half). */
final class TimeRules {

    private TimeRules() {}

    /** @param facts at least one, in order of their sub-periods */
    static Exact combine(TimeRule rule, List<Exact> facts) {
        return switch (rule) {
            case SUM -> sum(facts);
            case LAST -> facts.getLast();
            case AVERAGE -> average(facts);
            case MIN -> extreme(facts, -1);
            case MAX -> extreme(facts, +1);
        };
    }

    private static Exact sum(List<Exact> facts) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal over = facts.getFirst().over() == null ? null : BigDecimal.ZERO;
        for (Exact fact : facts) {
            amount = amount.add(fact.amount());
            if (over != null && fact.over() != null) {
                over = over.add(fact.over());
            }
        }
        return new Exact(amount, over);
    }

    /** Rounded half up to 6 decimals before units combine (rule 1); a pair part by part. */
    private static Exact average(List<Exact> facts) {
        Exact sum = sum(facts);
        return new Exact(mean(sum.amount(), facts.size()), sum.over() == null ? null : mean(sum.over(), facts.size()));
    }

    private static BigDecimal mean(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP);
    }

    /** The lowest (sign -1) or highest (sign +1) fact; of equal ones the later. 0/0 only where there is nothing else. */
    private static Exact extreme(List<Exact> facts, int sign) {
        Exact best = facts.getFirst();
        for (Exact fact : facts.subList(1, facts.size())) {
            boolean better;
            if (best.withoutRate()) {
                better = true;
            } else if (fact.withoutRate()) {
                better = false;
            } else {
                better = compare(fact, best) * sign >= 0;
            }
            if (better) {
                best = fact;
            }
        }
        return best;
    }

    /** Pairs by their rates, by cross-multiplication. */
    private static int compare(Exact a, Exact b) {
        return a.amount().multiply(orOne(b.over())).compareTo(b.amount().multiply(orOne(a.over())));
    }

    private static BigDecimal orOne(@Nullable BigDecimal over) {
        return over == null ? BigDecimal.ONE : over;
    }
}
