package vn.wardpulse.submission.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.catalogue.ValidationRule.Check;
import vn.wardpulse.model.catalogue.ValidationRule.Comparison;
import vn.wardpulse.model.catalogue.ValidationRule.Unasked;
import vn.wardpulse.model.catalogue.ValidationRule.UnusualChange;

/** What all validation rules ask on one day. */
public final class RulesInForce {

    public static final RulesInForce NONE = new RulesInForce(new TreeMap<>());

    private final SortedMap<RuleCode, Check> checks;

    private RulesInForce(SortedMap<RuleCode, Check> checks) {
        this.checks = checks;
    }

    /** @param day the last of the data window of the period that is checked */
    public static RulesInForce on(LocalDate day, Collection<ValidationRule> rules) {
        SortedMap<RuleCode, Check> checks = new TreeMap<>();
        rules.forEach(rule -> rule.on(day).ifPresent(check -> checks.put(rule.code(), check)));
        return new RulesInForce(checks);
    }

    /** Whether an indicator has to be filled in. */
    boolean asks(IndicatorCode indicator) {
        return checks.values().stream()
                .noneMatch(check -> check instanceof Unasked(var indicators) && indicators.contains(indicator));
    }

    /** What makes a change of an indicator unusual: a rule that names it goes before one for all. */
    Optional<UnusualChange> change(IndicatorCode indicator) {
        return changes(indicator, true).or(() -> changes(indicator, false));
    }

    private Optional<UnusualChange> changes(IndicatorCode indicator, boolean named) {
        return checks.values().stream()
                .filter(UnusualChange.class::isInstance)
                .map(UnusualChange.class::cast)
                .filter(change -> named
                        ? change.indicators().contains(indicator)
                        : change.indicators().isEmpty())
                .findFirst();
    }

    SortedMap<RuleCode, Comparison> comparisons() {
        SortedMap<RuleCode, Comparison> comparisons = new TreeMap<>();
        for (Map.Entry<RuleCode, Check> check : checks.entrySet()) {
            if (check.getValue() instanceof Comparison comparison) {
                comparisons.put(check.getKey(), comparison);
            }
        }
        return comparisons;
    }
}
