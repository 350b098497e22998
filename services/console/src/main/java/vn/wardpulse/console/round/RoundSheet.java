package vn.wardpulse.console.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Scale;

/** Writes the page of a round. */
final class RoundSheet {

    private final Words words;
    private final Plan plan;
    private final Round round;
    private final Units units;
    private final List<UnitGroup> groups;
    private final RoundStanding standing;

    RoundSheet(
            Words words, Plan plan, Round round, Units units, List<UnitGroup> groups, RoundStanding standing) {
        this.words = words;
        this.plan = plan;
        this.round = round;
        this.units = units;
        this.groups = groups;
        this.standing = standing;
    }

    RoundView write() {
        return new RoundView(
                words.name(round.name()),
                words.say("plan.span", words.day(round.first()), words.day(round.last())),
                words.say(
                        standing.closed() ? "round.basis.closed" : "round.basis",
                        words.day(standing.day()),
                        String.valueOf(standing.units())),
                new RoundView.Link("/ke-hoach/" + plan.code(), plan.number()),
                standing.places().stream().map(this::place).toList(),
                standing.places().stream().map(this::unit).toList(),
                standing.proposals().stream().map(this::proposal).toList());
    }

    private RoundView.Place place(RoundStanding.Place place) {
        return new RoundView.Place(
                rank(place.overall()),
                name(place.unit()),
                anchor(place.unit()),
                cluster(place.cluster()),
                rank(place.inCluster()),
                shown(place.score()),
                words.say("round.turn." + place.turn().name().toLowerCase(Locale.ROOT)));
    }

    private RoundView.Unit unit(RoundStanding.Place place) {
        boolean several = place.scales().size() > 1;
        return new RoundView.Unit(
                anchor(place.unit()),
                "/thi-dua/" + plan.code() + "/" + round.number() + "/" + place.unit(),
                name(place.unit()),
                exact(place.score()),
                place.scales().stream().map(score -> year(score, several)).toList(),
                several ? mean(place) : "");
    }

    /** Such as (1 · 80 + 2 · 90) / 3 = 86,67, of the years that have a score. */
    private String mean(RoundStanding.Place place) {
        List<RoundStanding.Score> scored =
                place.scales().stream().filter(score -> score.score() != null).toList();
        if (scored.isEmpty()) {
            return "";
        }
        String parts = scored.stream()
                .map(score -> score.weight() + " · " + exact(score.score()))
                .collect(Collectors.joining(" + "));
        int weights = scored.stream().mapToInt(RoundStanding.Score::weight).sum();
        return words.say("round.mean", parts, String.valueOf(weights), exact(place.score()));
    }

    private RoundView.Year year(RoundStanding.Score score, boolean several) {
        Optional<Scale> scale = standing.scales().stream()
                .filter(one -> one.id().year() == score.year())
                .findFirst();
        String cut = scale.map(one -> words.say(
                        "round.caps", Numbers.exact(one.bonusCap()), Numbers.exact(one.deductionCap())))
                .orElse("");
        return new RoundView.Year(
                several ? scale.map(one -> words.name(one.name())).orElse("") : "",
                score.lines().stream()
                        .map(line -> line(
                                line, scale.flatMap(one -> one.criterion(line.criterion())).orElse(null)))
                        .toList(),
                score.score() == null
                        ? words.say("round.sum.none")
                        : words.say(
                                "round.sum",
                                exact(score.full()),
                                exact(score.earned()),
                                exact(score.counting()),
                                exact(score.bonus()),
                                exact(score.deduction()),
                                exact(score.score()),
                                cut));
    }

    private RoundView.Line line(RoundStanding.Line line, @Nullable Criterion criterion) {
        boolean counts = line.state().equals("COUNTED") || line.state().equals("MISSING");
        RoundStanding.Working working = line.working();
        return new RoundView.Line(
                criterion == null ? line.criterion().value() : words.name(criterion.name()),
                criterion == null ? Numbers.MISSING : Numbers.exact(criterion.points()),
                working == null
                        ? words.say("round.state." + line.state().toLowerCase(Locale.ROOT))
                        : basis(working),
                said(line),
                line.disagreed(),
                working == null ? Numbers.MISSING : working.share(),
                counts ? exact(line.earned()) : Numbers.MISSING,
                !counts);
    }

    /** The figure with what it is held against, as it is to be worked out again. */
    private String basis(RoundStanding.Working working) {
        List<String> said = new ArrayList<>();
        boolean rate = working.over().compareTo(BigDecimal.ONE) != 0;
        said.add(
                rate
                        ? Numbers.exact(working.amount()) + " / " + Numbers.exact(working.over())
                        : Numbers.exact(working.amount()));
        Target target = working.target();
        if (target != null) {
            said.add(target(target, working.baseline()));
        }
        if (!working.pace().equals("1")) {
            said.add(words.say("round.pace", working.pace()));
        }
        if (working.reported() < working.due()) {
            said.add(words.say(
                    "round.reported", String.valueOf(working.reported()), String.valueOf(working.due())));
        }
        return String.join(" · ", said);
    }

    private String target(Target target, @Nullable String baseline) {
        return switch (target) {
            case Target.AtLeast(BigDecimal value) -> words.say("round.target.atleast", Numbers.exact(value));
            case Target.AtMost(BigDecimal value) -> words.say("round.target.atmost", Numbers.exact(value));
            case Target.Range(BigDecimal low, BigDecimal high) ->
                words.say("round.target.range", Numbers.exact(low), Numbers.exact(high));
            case Target.Reduction reduction ->
                words.say(
                        "round.target.reduction",
                        reduction.part() + "/" + reduction.whole(),
                        baseline == null ? Numbers.MISSING : baseline,
                        String.valueOf(reduction.baselineYear()));
        };
    }

    private String said(RoundStanding.Line line) {
        if (line.self() == null && line.appraisal() == null && line.verification() == null) {
            return "";
        }
        return words.say("round.said", orNone(line.self()), orNone(line.appraisal()), orNone(line.verification()));
    }

    private static String orNone(@Nullable BigDecimal value) {
        return value == null ? Numbers.MISSING : Numbers.exact(value);
    }

    private RoundView.Proposal proposal(RoundStanding.Proposal proposal) {
        boolean good = proposal.kind().equals("COMMENDATION");
        return new RoundView.Proposal(
                name(proposal.unit()),
                words.say(good ? "round.commendation" : "round.criticism"),
                good,
                proposal.grounds().stream().map(this::ground).toList());
    }

    private String ground(RoundStanding.Ground ground) {
        String reason = words.say("round.ground." + ground.reason().toLowerCase(Locale.ROOT));
        CriterionCode code = ground.criterion();
        if (code == null) {
            return reason;
        }
        String name = standing.scales().stream()
                .filter(scale -> ground.year() == null || scale.id().year() == ground.year())
                .flatMap(scale -> scale.criterion(code).stream())
                .map(criterion -> words.name(criterion.name()))
                .findFirst()
                .orElse(code.value());
        return reason + ": " + name;
    }

    private String name(UnitId unit) {
        return units.find(unit)
                .map(found -> words.unit(found.kind(), found.name()))
                .orElse(unit.value());
    }

    private String cluster(GroupCode code) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .map(group -> words.name(group.name()))
                .findFirst()
                .orElse(code.value());
    }

    private static String anchor(UnitId unit) {
        return "don-vi-" + unit;
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? Numbers.MISSING : String.valueOf(rank);
    }

    private static String shown(RoundStanding.@Nullable Points points) {
        return points == null ? Numbers.MISSING : Numbers.rounded(points.shown(), 2);
    }

    /** Rounded, with the fraction beside it where that is not the same. */
    private static String exact(RoundStanding.@Nullable Points points) {
        if (points == null) {
            return Numbers.MISSING;
        }
        String plain = Numbers.exact(points.shown().stripTrailingZeros());
        int bar = points.exact().indexOf('/');
        boolean same = bar < 0
                || new BigDecimal(points.exact().substring(0, bar))
                                .compareTo(points.shown().multiply(new BigDecimal(points.exact().substring(bar + 1))))
                        == 0;
        return same ? plain : plain + " (" + points.exact() + ")";
    }
}
