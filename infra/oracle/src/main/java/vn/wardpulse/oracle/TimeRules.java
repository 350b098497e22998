package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
            case AVERAGE -> average(facts, facts.size());
            case MIN -> facts.get(extreme(facts, -1));
            case MAX -> facts.get(extreme(facts, +1));
        };
    }

    /**
     * What one channel has of a combined figure (rule 10): its part of the very facts that the figure is made of. Its
     * average counts every fact of the whole, so that the channels' averages come to the whole's.
     *
     * @param parts the channel's part of each fact; null where it has none
     * @return null where it has no part in the figure
     */
    static @Nullable Exact share(TimeRule rule, List<Exact> facts, List<@Nullable Exact> parts) {
        List<Exact> present = new ArrayList<>();
        for (Exact part : parts) {
            if (part != null) {
                present.add(part);
            }
        }
        return switch (rule) {
            case SUM -> present.isEmpty() ? null : sum(present);
            case AVERAGE -> present.isEmpty() ? null : average(present, facts.size());
            case LAST -> parts.getLast();
            case MIN -> parts.get(extreme(facts, -1));
            case MAX -> parts.get(extreme(facts, +1));
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
    private static Exact average(List<Exact> facts, int count) {
        Exact sum = sum(facts);
        return new Exact(mean(sum.amount(), count), sum.over() == null ? null : mean(sum.over(), count));
    }

    private static BigDecimal mean(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP);
    }

    /** Which fact is the lowest (sign -1) or highest (sign +1); of equal ones the later. 0/0 only where there is nothing else. */
    private static int extreme(List<Exact> facts, int sign) {
        int chosen = 0;
        for (int i = 1; i < facts.size(); i++) {
            Exact best = facts.get(chosen);
            Exact fact = facts.get(i);
            boolean better;
            if (best.withoutRate()) {
                better = true;
            } else if (fact.withoutRate()) {
                better = false;
            } else {
                better = compare(fact, best) * sign >= 0;
            }
            if (better) {
                chosen = i;
            }
        }
        return chosen;
    }

    /** Pairs by their rates, by cross-multiplication. */
    private static int compare(Exact a, Exact b) {
        return a.amount().multiply(orOne(b.over())).compareTo(b.amount().multiply(orOne(a.over())));
    }

    private static BigDecimal orOne(@Nullable BigDecimal over) {
        return over == null ? BigDecimal.ONE : over;
    }
}
