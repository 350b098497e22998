package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.catalogue.Expression.When;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.ValidationRule.Comparison;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/** Holds the figures of a report against each other and against the past, as the rules in force ask. */
final class RuleCheck {

    /** A fault, and the indicator where it is told and may be explained. */
    record Complaint(IndicatorCode about, Fault fault) {}

    private final RulesInForce rules;
    private final Precedents past;
    private final Map<IndicatorCode, Indicator> asked = new HashMap<>();

    RuleCheck(List<Indicator> asked, RulesInForce rules, Precedents past) {
        asked.forEach(indicator -> this.asked.put(indicator.code(), indicator));
        this.rules = rules;
        this.past = past;
    }

    List<Complaint> comparisons(List<ReportedFigure> figures) {
        Map<IndicatorCode, Figure> now = new HashMap<>();
        figures.forEach(line -> now.put(line.indicator(), line.figure()));
        List<Complaint> complaints = new ArrayList<>();
        rules.comparisons().forEach((code, rule) -> comparison(code, rule, now).ifPresent(complaints::add));
        return complaints;
    }

    /** What does not say what it should where every value is known; nothing where one is not. */
    private Optional<Complaint> comparison(RuleCode code, Comparison rule, Map<IndicatorCode, Figure> now) {
        Expression.Value told = rule.told();
        if (!asked.containsKey(told.indicator())) {
            return Optional.empty();
        }
        Optional<BigDecimal> left = rule.left().of(value -> number(value, now));
        Optional<BigDecimal> right = rule.right().of(value -> number(value, now));
        if (left.isEmpty() || right.isEmpty() || rule.operator().holds(left.get(), right.get())) {
            return Optional.empty();
        }
        return Optional.of(new Complaint(told.indicator(), RuleFaults.broken(code, rule, left.get(), right.get())));
    }

    private Optional<BigDecimal> number(Expression.Value value, Map<IndicatorCode, Figure> now) {
        Optional<Figure> figure = value.when() == When.NOW
                ? Optional.ofNullable(now.get(value.indicator()))
                : past.figure(value.indicator(), value.when());
        return figure.flatMap(known -> switch (known) {
            case Figure.Amount(BigDecimal amount) when value.part() == Expression.Part.AMOUNT -> Optional.of(amount);
            case Figure.Pair pair when value.part() == Expression.Part.NUMERATOR -> Optional.of(pair.numerator());
            case Figure.Pair pair when value.part() == Expression.Part.DENOMINATOR -> Optional.of(pair.denominator());
            default -> Optional.empty();
        });
    }

    /** @param faulty indicators whose figure is wrong by itself, so that its change says nothing */
    List<Complaint> changes(List<ReportedFigure> figures, Set<IndicatorCode> faulty) {
        return figures.stream()
                .filter(line -> !faulty.contains(line.indicator()))
                .flatMap(line -> change(line).stream())
                .toList();
    }

    private Optional<Complaint> change(ReportedFigure line) {
        IndicatorCode code = line.indicator();
        return Optional.ofNullable(asked.get(code))
                .flatMap(indicator -> rules.change(code)
                        .flatMap(rule -> past.figure(code, When.PREVIOUS)
                                .flatMap(before -> new Jump(rule).between(indicator, before, line.figure())))
                        .map(fault -> new Complaint(code, fault)));
    }
}
