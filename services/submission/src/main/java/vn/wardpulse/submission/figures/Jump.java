package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.ValidationRule.UnusualChange;
import vn.wardpulse.web.Fault;

/**
 * Changes against the period before that are rarely right: they want a remark, and then they pass. Below the rule's
 * least a multiple says nothing: from 1 fire to 3 is not unusual.
 */
final class Jump {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final UnusualChange rule;

    Jump(UnusualChange rule) {
        this.rule = rule;
    }

    Optional<Fault> between(Indicator indicator, Figure before, Figure now) {
        if (before instanceof Figure.Amount(BigDecimal old) && now instanceof Figure.Amount(BigDecimal value)) {
            return amounts(indicator, old, value);
        }
        if (before instanceof Figure.Pair old && now instanceof Figure.Pair pair) {
            return rates(indicator, old, pair);
        }
        return Optional.empty();
    }

    private Optional<Fault> amounts(Indicator indicator, BigDecimal before, BigDecimal now) {
        if (indicator.measure() == MeasureKind.YES_NO || before.max(now).compareTo(rule.least()) < 0) {
            return Optional.empty();
        }
        boolean jumps = before.max(now).compareTo(before.min(now).multiply(rule.factor())) >= 0;
        return jumps
                ? Optional.of(RuleFaults.jump(
                        indicator,
                        Vietnamese.number(now),
                        now.toPlainString(),
                        Vietnamese.number(before),
                        before.toPlainString()))
                : Optional.empty();
    }

    /** By points for shares, where a factor says little: 95 % after 40 % is unusual, and so is 40 % after 95 %. */
    private Optional<Fault> rates(Indicator indicator, Figure.Pair before, Figure.Pair now) {
        if (!indicator.percentage()
                || before.denominator().compareTo(rule.least()) < 0
                || now.denominator().compareTo(rule.least()) < 0) {
            return Optional.empty();
        }
        BigDecimal old = rate(before);
        BigDecimal rate = rate(now);
        return rate.subtract(old).abs().compareTo(rule.points()) >= 0
                ? Optional.of(RuleFaults.jump(
                        indicator,
                        Vietnamese.number(rate) + "%",
                        rate.toPlainString() + "%",
                        Vietnamese.number(old) + "%",
                        old.toPlainString() + "%"))
                : Optional.empty();
    }

    private static BigDecimal rate(Figure.Pair pair) {
        return pair.numerator().multiply(HUNDRED).divide(pair.denominator(), 1, RoundingMode.HALF_UP);
    }
}
