package vn.wardpulse.rollup.topology.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.TimeRule;

/**
 * One unit's fact, or what its facts of a span come to: an amount, or numerator and denominator. Unlike a reported
 * figure it may have any number of digits.
 *
 * @param over the denominator; 0 where the amount stands for itself
 */
record Parts(BigDecimal amount, BigDecimal over) {

    /** How facts of one shape combine, in order of time; there is at least one. */
    static Parts combine(TimeRule rule, boolean pairs, List<Parts> facts) {
        return switch (rule) {
            case SUM -> sum(facts);
            case AVERAGE -> mean(facts, facts.size());
            case LAST, MIN, MAX -> facts.get(chosen(rule, pairs, facts));
        };
    }

    /**
     * What one channel has of {@link #combine combined} facts: it goes by the sub-periods that the whole goes by, so
     * that the channels come to the whole.
     *
     * @param channel the channel's own facts beside those of the whole; null where it has none
     * @return null if it has no part in it
     */
    static @Nullable Parts share(TimeRule rule, boolean pairs, List<Parts> whole, List<@Nullable Parts> channel) {
        if (rule != TimeRule.SUM && rule != TimeRule.AVERAGE) {
            return channel.get(chosen(rule, pairs, whole));
        }
        List<Parts> present = channel.stream().filter(Objects::nonNull).toList();
        if (present.isEmpty()) {
            return null;
        }
        return rule == TimeRule.SUM ? sum(present) : mean(present, whole.size());
    }

    static Parts sum(List<Parts> facts) {
        if (facts.size() == 1) {
            return facts.getFirst();
        }
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal over = BigDecimal.ZERO;
        for (Parts fact : facts) {
            amount = amount.add(fact.amount);
            over = over.add(fact.over);
        }
        return new Parts(Decimals.plain(amount), Decimals.plain(over));
    }

    private static Parts mean(List<Parts> facts, int count) {
        Parts sum = sum(facts);
        return new Parts(Decimals.mean(sum.amount, count), Decimals.mean(sum.over, count));
    }

    /** Which of the facts stands for all of them. */
    private static int chosen(TimeRule rule, boolean pairs, List<Parts> facts) {
        return rule == TimeRule.LAST ? facts.size() - 1 : extreme(facts, pairs, rule == TimeRule.MIN ? -1 : 1);
    }

    /** The lowest (-1) or highest (1), the later of equal ones. A pair 0/0 has no rate and yields to any that has. */
    private static int extreme(List<Parts> facts, boolean pairs, int sign) {
        int extreme = 0;
        for (int i = 1; i < facts.size(); i++) {
            extreme = yields(facts.get(extreme), facts.get(i), pairs, sign) ? i : extreme;
        }
        return extreme;
    }

    private static boolean yields(Parts extreme, Parts later, boolean pairs, int sign) {
        if (!pairs) {
            return later.amount.compareTo(extreme.amount) * sign >= 0;
        }
        if (later.over.signum() == 0 || extreme.over.signum() == 0) {
            return extreme.over.signum() == 0;
        }
        int byRate = later.amount.multiply(extreme.over).compareTo(extreme.amount.multiply(later.over));
        return byRate * sign * later.over.signum() * extreme.over.signum() >= 0;
    }
}
