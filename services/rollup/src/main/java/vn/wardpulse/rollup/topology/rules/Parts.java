package vn.wardpulse.rollup.topology.rules;

import java.math.BigDecimal;
import java.util.List;
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
            case AVERAGE -> mean(facts);
            case LAST -> facts.getLast();
            case MIN -> extreme(facts, pairs, -1);
            case MAX -> extreme(facts, pairs, 1);
        };
    }

    private static Parts sum(List<Parts> facts) {
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

    private static Parts mean(List<Parts> facts) {
        Parts sum = sum(facts);
        return new Parts(Decimals.mean(sum.amount, facts.size()), Decimals.mean(sum.over, facts.size()));
    }

    /** The lowest (-1) or highest (1), the later of equal ones. A pair 0/0 has no rate and yields to any that has. */
    private static Parts extreme(List<Parts> facts, boolean pairs, int sign) {
        Parts extreme = facts.getFirst();
        for (Parts fact : facts.subList(1, facts.size())) {
            extreme = yields(extreme, fact, pairs, sign) ? fact : extreme;
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
