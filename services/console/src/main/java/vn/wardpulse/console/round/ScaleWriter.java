package vn.wardpulse.console.round;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;

/** Writes what a round is scored by. */
record ScaleWriter(Words words, RoundSheet.Names names) {

    ScaleView write(Scale scale) {
        return new ScaleView(
                words.name(scale.name()),
                scale.clusters().stream()
                        .map(cluster -> words.say(
                                "scale.cluster",
                                names.clusters().apply(cluster.group()),
                                names.units().apply(cluster.lead())))
                        .toList(),
                rules(scale),
                scale.criteria().stream().map(this::row).toList());
    }

    private List<String> rules(Scale scale) {
        List<String> rules = new ArrayList<>();
        rules.add(words.say("scale.weight", String.valueOf(scale.weight())));
        rules.add(words.say("round.caps", Numbers.exact(scale.bonusCap()), Numbers.exact(scale.deductionCap())));
        if (!scale.ties().isEmpty()) {
            rules.add(words.say(
                    "scale.ties",
                    scale.ties().stream().map(tie -> name(scale, tie)).collect(Collectors.joining(", "))));
        }
        Scale.Thresholds thresholds = scale.thresholds();
        if (thresholds.commend() != null) {
            rules.add(words.say(
                    "scale.commend", Numbers.exact(thresholds.commend()), String.valueOf(thresholds.places())));
        }
        if (thresholds.criticise() != null) {
            rules.add(words.say("scale.criticise", Numbers.exact(thresholds.criticise())));
        }
        return rules;
    }

    private String name(Scale scale, CriterionCode code) {
        return scale.criterion(code)
                .map(criterion -> words.name(criterion.name()))
                .orElse(code.value());
    }

    private ScaleView.Row row(Criterion criterion) {
        String points = Numbers.exact(criterion.points());
        boolean capped = criterion.cap().compareTo(criterion.points()) > 0;
        return new ScaleView.Row(
                words.name(criterion.name()),
                capped ? words.say("scale.points", points, Numbers.exact(criterion.cap())) : points,
                basis(criterion.measured()),
                goal(criterion.measured()),
                criterion.clusters().isEmpty()
                        ? words.say("scale.whom.all")
                        : criterion.clusters().stream().map(names.clusters()).collect(Collectors.joining(", ")));
    }

    private String basis(Measured measured) {
        return switch (measured) {
            case Measured.Indicator indicator ->
                words.say("scale.basis.indicator", indicator.indicator().value());
            case Measured.Completeness(List<FormCode> forms) -> words.say("scale.basis.completeness", listed(forms));
            case Measured.Timeliness(List<FormCode> forms) -> words.say("scale.basis.timeliness", listed(forms));
            case Measured.Counted ignored -> words.say("scale.basis.counted");
            case Measured.Judged ignored -> words.say("scale.basis.judged");
            case Measured.Bonus ignored -> words.say("scale.basis.bonus");
            case Measured.Deduction ignored -> words.say("scale.basis.deduction");
        };
    }

    private String listed(List<FormCode> forms) {
        return forms.isEmpty()
                ? words.say("scale.forms.all")
                : forms.stream().map(FormCode::value).collect(Collectors.joining(", "));
    }

    private String goal(Measured measured) {
        return switch (measured) {
            case Measured.Indicator indicator ->
                indicator.target() == null ? words.say("scale.goal.yearly") : goal(indicator.target());
            case Measured.Counted counted -> goal(counted.target());
            default -> "";
        };
    }

    private String goal(@Nullable Target target) {
        return Working.target(words, target);
    }
}
