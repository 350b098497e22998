package vn.wardpulse.console.round;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Way;

/** Writes the calculation of a line step by step, so that it can be done again with pencil and paper. */
record Working(Words words, RoundStanding.Line line, Criterion criterion) {

    private static final String ONE = "1";

    /** From the figure to the points; what there is nothing to work out of has one step that says so. */
    List<String> steps() {
        RoundStanding.Working working = line.working();
        if (working == null) {
            return List.of(words.say("round.state." + line.state().toLowerCase(Locale.ROOT)));
        }
        List<String> steps = new ArrayList<>();
        steps.add(figure(working));
        if (working.baseline() != null && working.target() instanceof Target.Reduction reduction) {
            steps.add(words.say(
                    "round.step.baseline",
                    String.valueOf(reduction.baselineYear()),
                    Fractions.text(working.baseline())));
        }
        if (!working.pace().equals(ONE)) {
            steps.add(words.say("round.pace", working.pace()));
        }
        if (working.target() != null) {
            steps.add(held(working, working.target()));
        }
        if (!isGiven()) {
            steps.add(points(working));
        }
        return steps;
    }

    private String figure(RoundStanding.Working working) {
        String amount = Numbers.exact(working.amount());
        boolean rate = working.over().compareTo(BigDecimal.ONE) != 0;
        String quotient = rate ? amount + " / " + Numbers.exact(working.over()) : amount;
        return switch (criterion.measured()) {
            case Measured.Completeness ignored -> words.say("round.step.completeness", quotient);
            case Measured.Timeliness ignored -> words.say("round.step.timeliness", quotient);
            case Measured.Counted ignored -> words.say("round.step.counted", amount);
            case Measured.Indicator ignored -> indicator(working, quotient, rate);
            default -> words.say("round.step.given", amount);
        };
    }

    private String indicator(RoundStanding.Working working, String quotient, boolean rate) {
        TimeRule rule = line.rests().acrossTime();
        String how = rule == null ? "" : words.say("round.rule." + rule.name().toLowerCase(Locale.ROOT));
        String value = Fractions.text(working.value());
        String written = rate || !value.equals(quotient) ? quotient + " → " + value : value;
        String said = words.say("round.step.figure", how, written);
        return working.reported() < working.due()
                ? said
                        + " · "
                        + words.say("round.reported", String.valueOf(working.reported()), String.valueOf(working.due()))
                : said;
    }

    /** The value held against the target, as rule 3 of the scoring has it. */
    private String held(RoundStanding.Working working, Target target) {
        String value = Fractions.factor(working.value());
        String share = Fractions.text(working.share());
        String goal = target(target);
        String formula = switch (target) {
            case Target.AtLeast(BigDecimal least) ->
                least.signum() == 0 ? "" : quotient(value, paced(Numbers.exact(least), working));
            case Target.AtMost(BigDecimal most) ->
                isWhole(working) ? "" : quotient(paced(Numbers.exact(most), working), value);
            case Target.Range(BigDecimal low, BigDecimal high) -> range(working, value, low, high);
            case Target.Reduction reduction -> reduction(working, reduction, value);
        };
        return way() == Way.MET
                ? words.say("round.step.met", goal, share)
                : formula.isEmpty()
                        ? words.say("round.step.share.plain", goal, share)
                        : words.say("round.step.share", goal, formula, share);
    }

    private static boolean isWhole(RoundStanding.Working working) {
        return working.share().equals(ONE) || working.share().equals("0");
    }

    private static String range(RoundStanding.Working working, String value, BigDecimal low, BigDecimal high) {
        if (isWhole(working)) {
            return "";
        }
        boolean below = number(working.value()).compareTo(low) < 0;
        return below ? quotient(value, Numbers.exact(low)) : quotient(Numbers.exact(high), value);
    }

    private String reduction(RoundStanding.Working working, Target.Reduction reduction, String value) {
        String baseline = working.baseline();
        if (baseline == null || number(baseline).signum() == 0) {
            return "";
        }
        String start = paced(Fractions.factor(baseline), working);
        String part = reduction.part() + "/" + reduction.whole();
        if (way() == Way.PROGRESS) {
            // Below 0 it is cut, and the quotient would not be what it comes to.
            return working.share().equals("0") ? "" : "(%s − %s) / (%s × %s)".formatted(start, value, start, part);
        }
        return isWhole(working) ? "" : "%s × (1 − %s) / %s".formatted(start, part, value);
    }

    private Way way() {
        return switch (criterion.measured()) {
            case Measured.Indicator indicator -> indicator.way();
            case Measured.Counted counted -> counted.way();
            default -> Way.ACHIEVED;
        };
    }

    private static String paced(String target, RoundStanding.Working working) {
        return working.pace().equals(ONE) ? target : target + " × " + working.pace();
    }

    private static String quotient(String above, String below) {
        return above + " / " + (below.contains(" ") ? "(" + below + ")" : below);
    }

    private static BigDecimal number(String exact) {
        int bar = exact.indexOf('/');
        return bar < 0
                ? new BigDecimal(exact)
                : new BigDecimal(exact.substring(0, bar))
                        .divide(new BigDecimal(exact.substring(bar + 1)), MathContext.DECIMAL128);
    }

    /** Whether points are what is said by hand, so that nothing is left to be worked out. */
    private boolean isGiven() {
        return switch (criterion.measured()) {
            case Measured.Judged ignored -> true;
            case Measured.Bonus ignored -> true;
            case Measured.Deduction ignored -> true;
            default -> false;
        };
    }

    private String points(RoundStanding.Working working) {
        boolean cut = number(working.share()).multiply(criterion.points()).compareTo(criterion.cap()) > 0;
        return words.say(
                cut ? "round.step.points.cut" : "round.step.points",
                Numbers.exact(criterion.points()),
                Fractions.factor(working.share()),
                Numbers.exact(criterion.cap()),
                Fractions.text(line.earned().exact()));
    }

    private String target(Target target) {
        return target(words, target);
    }

    static String target(Words words, @Nullable Target target) {
        return switch (target) {
            case null -> Numbers.MISSING;
            case Target.AtLeast(BigDecimal value) -> words.say("round.target.atleast", Numbers.exact(value));
            case Target.AtMost(BigDecimal value) -> words.say("round.target.atmost", Numbers.exact(value));
            case Target.Range(BigDecimal low, BigDecimal high) ->
                words.say("round.target.range", Numbers.exact(low), Numbers.exact(high));
            case Target.Reduction reduction ->
                words.say(
                        "round.target.reduction",
                        reduction.part() + "/" + reduction.whole(),
                        String.valueOf(reduction.baselineYear()));
        };
    }
}
