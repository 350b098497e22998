package vn.wardpulse.console.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.RoundResults;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Round;

/** Writes the page of a round. */
final class RoundSheet {

    /** What units and clusters are called: today, or when a result was published. */
    record Names(Function<UnitId, String> units, Function<GroupCode, String> clusters) {}

    private final Words words;
    private final RoundView.Link plan;
    private final String address;
    private final Round round;
    private final Names names;
    private final RoundStanding standing;
    private final ScoreLines lines;
    private final @Nullable String chosen;

    /** What stands for all units where one is chosen. */
    static final String ALL = "tat-ca";

    /**
     * @param address of the round's page
     * @param chosen the unit whose lines are shown, or {@value #ALL}; null for the only one that there are lines of
     */
    RoundSheet(
            Words words,
            RoundView.Link plan,
            String address,
            Round round,
            Names names,
            RoundStanding standing,
            @Nullable String chosen) {
        this.words = words;
        this.plan = plan;
        this.address = address;
        this.round = round;
        this.names = names;
        this.standing = standing;
        this.lines = new ScoreLines(words, standing);
        this.chosen = chosen;
    }

    static Names today(Words words, Units units, List<UnitGroup> groups) {
        return new Names(
                unit -> units.find(unit)
                        .map(found -> words.unit(found.kind(), found.name()))
                        .orElse(unit.value()),
                cluster -> groups.stream()
                        .filter(group -> group.code().equals(cluster))
                        .map(group -> words.name(group.name()))
                        .findFirst()
                        .orElse(cluster.value()));
    }

    static Names published(Words words, RoundResults.Result result) {
        return new Names(
                unit -> result.units().stream()
                        .filter(called -> called.unit().equals(unit))
                        .map(called -> words.unit(called.kind(), called.name()))
                        .findFirst()
                        .orElse(unit.value()),
                cluster -> result.clusters().stream()
                        .filter(called -> called.cluster().equals(cluster))
                        .map(called -> words.name(called.name()))
                        .findFirst()
                        .orElse(cluster.value()));
    }

    /**
     * Where there is no standing to be shown.
     *
     * @param why in words
     */
    static RoundView without(Words words, RoundView.Link plan, Round round, String why) {
        return new RoundView(
                words.name(round.name()),
                words.say("plan.span", words.day(round.first()), words.day(round.last())),
                why,
                false,
                plan,
                false,
                "",
                List.of(),
                "",
                List.of(),
                List.of());
    }

    /** As it stands now. */
    RoundView provisional() {
        String basis = words.say(
                standing.closed() ? "round.basis.closed" : "round.basis",
                words.day(standing.day()),
                String.valueOf(standing.units()));
        return write(basis, !standing.closed());
    }

    /** As it was published. */
    RoundView published(int number) {
        return write(
                words.say("round.basis.published", String.valueOf(number), String.valueOf(standing.units())), false);
    }

    private RoundView write(String basis, boolean live) {
        RoundStanding.Before before = standing.before();
        return new RoundView(
                words.name(round.name()),
                words.say("plan.span", words.day(round.first()), words.day(round.last())),
                basis,
                live,
                plan,
                before != null,
                before == null
                        ? ""
                        : words.say(
                                "round.against",
                                String.valueOf(before.round().number()),
                                String.valueOf(before.number())),
                standing.places().stream().map(this::place).toList(),
                lined().size() > 1 ? "?don-vi=" + ALL : "",
                lined().stream().filter(this::isChosen).map(this::unit).toList(),
                standing.proposals().stream().map(this::proposal).toList());
    }

    /** Those whose lines the reader sees. */
    private List<RoundStanding.Place> lined() {
        return standing.places().stream()
                .filter(place -> !place.scales().isEmpty())
                .toList();
    }

    private boolean isChosen(RoundStanding.Place place) {
        return chosen == null
                ? lined().size() == 1
                : chosen.equals(ALL) || chosen.equals(place.unit().value());
    }

    private RoundView.Place place(RoundStanding.Place place) {
        return new RoundView.Place(
                rank(place.overall()),
                names.units().apply(place.unit()),
                place.scales().isEmpty() ? "" : lines(place),
                names.clusters().apply(place.cluster()),
                rank(place.inCluster()),
                shown(place.score()),
                words.say("round.turn." + place.turn().name().toLowerCase(Locale.ROOT)),
                change(place.overall(), place.overallBefore()));
    }

    private String change(@Nullable Integer now, @Nullable Integer before) {
        if (now == null || before == null) {
            return Numbers.MISSING;
        }
        int up = before - now;
        return up == 0
                ? words.say("round.change.none")
                : words.say(up > 0 ? "round.change.up" : "round.change.down", String.valueOf(Math.abs(up)));
    }

    private RoundView.Unit unit(RoundStanding.Place place) {
        boolean several = place.scales().size() > 1;
        return new RoundView.Unit(
                anchor(place.unit()),
                address + "/" + place.unit(),
                names.units().apply(place.unit()),
                Fractions.beside(place.score()),
                place.scales().stream()
                        .map(score -> lines.year(place.unit(), score, several))
                        .toList(),
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
                .map(score -> score.weight() + " · " + Fractions.beside(score.score()))
                .collect(Collectors.joining(" + "));
        int weights = scored.stream().mapToInt(RoundStanding.Score::weight).sum();
        return words.say("round.mean", parts, String.valueOf(weights), Fractions.beside(place.score()));
    }

    private RoundView.Proposal proposal(RoundStanding.Proposal proposal) {
        boolean good = proposal.kind().equals("COMMENDATION");
        Map<String, List<RoundStanding.Ground>> reasons = proposal.grounds().stream()
                .collect(Collectors.groupingBy(RoundStanding.Ground::reason, LinkedHashMap::new, Collectors.toList()));
        return new RoundView.Proposal(
                names.units().apply(proposal.unit()),
                words.say(good ? "round.commendation" : "round.criticism"),
                good,
                reasons.entrySet().stream()
                        .map(reason -> ground(proposal.unit(), reason.getKey(), reason.getValue()))
                        .toList());
    }

    /** One reason, with what it says of the unit, or with all the criteria that it is about. */
    private String ground(UnitId unit, String reason, List<RoundStanding.Ground> grounds) {
        String key = "round.ground." + reason.toLowerCase(Locale.ROOT);
        return switch (reason) {
            case "SCORE" -> words.say(key, shown(place(unit).score()));
            case "RANK" -> words.say(key, rank(place(unit).inCluster()));
            default -> {
                String criteria = grounds.stream()
                        .flatMap(ground -> Stream.ofNullable(ground.criterion()).map(code -> criterion(ground, code)))
                        .collect(Collectors.joining("; "));
                yield criteria.isEmpty() ? words.say(key) : words.say(key) + ": " + criteria;
            }
        };
    }

    private RoundStanding.Place place(UnitId unit) {
        return standing.places().stream()
                .filter(place -> place.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** With its year, where several years have a scale each. */
    private String criterion(RoundStanding.Ground ground, CriterionCode code) {
        String name = standing.scales().stream()
                .filter(scale -> ground.year() == null || scale.id().year() == ground.year())
                .flatMap(scale -> scale.criterion(code).stream())
                .map(criterion -> words.name(criterion.name()))
                .findFirst()
                .orElse(code.value());
        return standing.scales().size() > 1 && ground.year() != null ? name + " (" + ground.year() + ")" : name;
    }

    /** Where the lines of a unit are: on the page as it is, or once the unit is chosen. */
    private String lines(RoundStanding.Place place) {
        return isChosen(place) ? "#" + anchor(place.unit()) : worked("", place.unit());
    }

    /** Where the lines of a unit are, from anywhere. */
    static String worked(String address, UnitId unit) {
        return address + "?don-vi=" + unit + "#" + anchor(unit);
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
}
