package vn.wardpulse.console.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.api.SnapshotWork;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.shell.Options;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;

/** Writes one snapshot beside what it is compared with. */
final class SnapshotSheet {

    /** Figures that are listed; all of them are in the answer of the API. */
    private static final int LISTED = 50;
    /** Objects of a snapshot from which on a file of it is better prepared. */
    private static final int LARGE = 200_000;

    private static final List<String> SECTIONS =
            List.of("facts", "cells", "scores", "completeness", "standings", "definitions");

    private final Choice choice;
    private final Definitions definitions;
    private final Words words;

    SnapshotSheet(Choice choice, Definitions definitions, Words words) {
        this.choice = choice;
        this.definitions = definitions;
        this.words = words;
    }

    SnapshotViews.Row row(Snapshot snapshot) {
        Snapshot.Manifest manifest = snapshot.manifest();
        return new SnapshotViews.Row(
                manifest.number(),
                manifest.name(),
                unit(manifest.scope().unit()),
                manifest.scope().periods().stream().map(words::period).collect(Collectors.joining(", ")),
                manifest.official(),
                words.moment(manifest.takenAt()),
                manifest.signedBy().name(),
                snapshot.hash(),
                later(snapshot.later()));
    }

    private String later(int acts) {
        if (acts == 0) {
            return "";
        }
        return acts < Snapshot.MANY
                ? words.count("snapshot.later", acts)
                : words.say("snapshot.later.many", String.valueOf(Snapshot.MANY));
    }

    /**
     * What a snapshot was compared with.
     *
     * @param with {@code now}, {@code last-year} or another's number
     * @param result null where it has yet to be asked for
     * @param work that came to it; null where it was made at once
     */
    record Beside(
            String with,
            Snapshot.@Nullable Compared result,
            @Nullable SnapshotWork work) {}

    SnapshotViews.One one(Snapshot snapshot, Beside beside, List<Snapshot> all) {
        // The scope's own figures first: they are what the rest comes to.
        UnitId top = snapshot.manifest().scope().unit();
        Snapshot.@Nullable Compared compared = beside.result();
        List<Snapshot.Changed> changed = compared == null
                ? List.of()
                : compared.cells().stream()
                        .filter(Snapshot.Changed::moved)
                        .sorted(Comparator.comparing(
                                (Snapshot.Changed change) -> !change.unit().equals(top)))
                        .toList();
        List<Snapshot.Erratum> errata = compared == null ? List.of() : compared.errata();
        int figures = compared == null ? 0 : compared.figures();
        int basis = compared == null ? 0 : compared.changed() - figures;
        int rest = figures - Math.min(LISTED, changed.size());
        return new SnapshotViews.One(
                row(snapshot),
                finding(snapshot, compared, figures, beside.with()),
                facts(snapshot),
                withs(snapshot, beside.with(), all),
                withText(beside.with()),
                changed.stream()
                        .limit(LISTED)
                        .map(change -> changed(change, errata))
                        .toList(),
                rest == 0 ? "" : words.count("snapshot.changed.rest", rest),
                basis == 0 ? "" : words.count("snapshot.changed.basis", basis),
                compared == null ? List.of() : happened(compared),
                compared == null || compared.actsLeft() == 0
                        ? ""
                        : words.count("snapshot.happened.rest", compared.actsLeft()),
                beside.work() == null && compared != null ? "" : large(beside.work()),
                compared != null,
                isLarge(snapshot));
    }

    private String large(@Nullable SnapshotWork work) {
        return work == null || work.endedAt() == null
                ? words.say("snapshot.compare.large")
                : words.say("snapshot.compare.large.done", words.moment(work.endedAt()));
    }

    /** Whether writing a file of it takes long. */
    private static boolean isLarge(Snapshot snapshot) {
        return snapshot.manifest().counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                > LARGE;
    }

    private String finding(Snapshot snapshot, Snapshot.@Nullable Compared compared, int changed, String with) {
        String name = snapshot.manifest().name();
        if (compared == null) {
            String later = later(snapshot.later());
            return later.isEmpty()
                    ? words.say("snapshot.finding.large.same", name)
                    : words.say("snapshot.finding.large", name, later);
        }
        String key = with.equals("now") ? "snapshot.finding.now" : "snapshot.finding.other";
        return changed == 0
                ? words.say(key + ".same", name, withText(with))
                : words.say(key, name, words.count("snapshot.figures", changed), withText(with));
    }

    private String withText(String with) {
        return withText(words, with);
    }

    static String withText(Words words, String with) {
        return switch (with) {
            case "now" -> words.say("snapshot.with.now");
            case "last-year" -> words.say("snapshot.with.last-year");
            default -> words.say("snapshot.with.number", with);
        };
    }

    private List<Option> withs(Snapshot snapshot, String with, List<Snapshot> all) {
        List<Option> options = new ArrayList<>();
        for (String value : List.of("now", "last-year")) {
            options.add(Option.of(value, words.opening(withText(value)), with));
        }
        all.stream()
                .filter(other ->
                        other.manifest().number() != snapshot.manifest().number())
                .forEach(other -> {
                    String number = String.valueOf(other.manifest().number());
                    options.add(new Option(
                            number,
                            words.opening(withText(number)) + ": "
                                    + other.manifest().name(),
                            number.equals(with)));
                });
        return options;
    }

    private List<SnapshotViews.Line> facts(Snapshot snapshot) {
        Snapshot.Manifest manifest = snapshot.manifest();
        List<SnapshotViews.Line> lines = new ArrayList<>();
        line(lines, "description", manifest.description());
        line(lines, "exception", manifest.exception());
        line(
                lines,
                "forms",
                manifest.scope().forms().stream()
                        .map(code -> definitions
                                .form(code)
                                .map(form -> words.name(form.name()))
                                .orElse(code.value()))
                        .collect(Collectors.joining(", ")));
        line(
                lines,
                "themes",
                manifest.scope().themes().stream()
                        .map(code -> definitions
                                .theme(code)
                                .map(theme -> words.name(theme.name()))
                                .orElse(code.value()))
                        .collect(Collectors.joining(", ")));
        line(lines, "counts", counts(manifest.counts()));
        line(
                lines,
                "position",
                words.say(
                        "snapshot.position",
                        String.valueOf(manifest.position().reports()),
                        String.valueOf(manifest.position().catalogue())));
        code(lines, "hash", snapshot.hash());
        code(lines, "previous", manifest.previous());
        code(lines, "key", snapshot.signature().key());
        return lines;
    }

    private String counts(Map<String, Long> counts) {
        return SECTIONS.stream()
                .map(section ->
                        words.count("snapshot.count." + section, Math.toIntExact(counts.getOrDefault(section, 0L))))
                .collect(Collectors.joining(" · "));
    }

    private void line(List<SnapshotViews.Line> lines, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(new SnapshotViews.Line(words.say("snapshot.line." + key), text, false));
        }
    }

    private void code(List<SnapshotViews.Line> lines, String key, @Nullable String text) {
        if (text != null) {
            lines.add(new SnapshotViews.Line(words.say("snapshot.line." + key), text, true));
        }
    }

    private SnapshotViews.Changed changed(Snapshot.Changed change, List<Snapshot.Erratum> errata) {
        List<SnapshotViews.Correction> corrections = change.errata().stream()
                .map(errata::get)
                .sorted(Comparator.comparing(
                                (Snapshot.Erratum erratum) -> erratum.act().at())
                        .reversed())
                .map(this::correction)
                .toList();
        String counted = corrections.isEmpty() ? "" : words.count("snapshot.errata", corrections.size());
        @Nullable
        Indicator indicator = definitions.indicator(change.indicator()).orElse(null);
        String unit = unit(change.unit());
        String period = words.period(change.period());
        if (indicator == null) {
            return new SnapshotViews.Changed(
                    unit, period, change.indicator().value(), "", "", "", "", counted, corrections);
        }
        BigDecimal before = Values.of(indicator, change.frozen());
        BigDecimal after = Values.of(indicator, change.other());
        return new SnapshotViews.Changed(
                unit,
                period,
                words.name(indicator.name()),
                words.name(indicator.unitOfMeasure()),
                Values.shown(indicator, change.frozen()),
                Values.shown(indicator, change.other()),
                before == null || after == null
                        ? ""
                        : before.compareTo(after) == 0
                                ? words.say("snapshot.changed.rounding")
                                : Numbers.signed(after.subtract(before), indicator.decimals()),
                counted,
                corrections);
    }

    private SnapshotViews.Correction correction(Snapshot.Erratum erratum) {
        Snapshot.Act act = erratum.act();
        @Nullable
        Indicator indicator = definitions.indicator(erratum.indicator()).orElse(null);
        return new SnapshotViews.Correction(
                words.moment(act.at()),
                unit(act.unit()) + ": "
                        + words.say("act." + act.act(), words.period(act.period()), String.valueOf(act.version())),
                act.by(),
                indicator == null ? "" : Values.shown(indicator, erratum.from()),
                indicator == null ? "" : Values.shown(indicator, erratum.to()),
                Stream.of(act.reason(), act.document()).filter(Objects::nonNull).collect(Collectors.joining(" · ")),
                "/phieu/%s/%s/%s".formatted(act.unit(), act.form(), act.period()));
    }

    private List<SnapshotViews.Happened> happened(Snapshot.Compared compared) {
        List<SnapshotViews.Happened> happened = new ArrayList<>();
        for (Snapshot.Act act : compared.acts().reversed()) {
            happened.add(new SnapshotViews.Happened(
                    words.moment(act.at()),
                    unit(act.unit()) + ": "
                            + words.say("act." + act.act(), words.period(act.period()), String.valueOf(act.version())),
                    act.by(),
                    Objects.requireNonNullElse(act.reason(), ""),
                    "/phieu/%s/%s/%s".formatted(act.unit(), act.form(), act.period())));
        }
        for (Snapshot.Defined made : compared.definitions().reversed()) {
            happened.add(new SnapshotViews.Happened(
                    words.moment(made.at()),
                    words.say("difference.defined." + made.kind(), made.key()),
                    made.by(),
                    "",
                    ""));
        }
        return happened;
    }

    private String unit(UnitId id) {
        return choice.units()
                .find(id)
                .map(entry -> words.unit(entry.kind(), entry.name()))
                .orElse(id.value());
    }

    /** The form of the next one. */
    SnapshotViews.Form form(SnapshotWish wish, boolean offered) {
        return new SnapshotViews.Form(
                offered,
                Objects.requireNonNullElse(wish.name(), ""),
                Objects.requireNonNullElse(wish.description(), ""),
                Option.units(choice, wish.unit() == null ? choice.unit().id().value() : wish.unit(), words),
                choice.years().stream()
                        .map(year -> periods(year, wish.period()))
                        .toList(),
                wish.withLastYear(),
                forms(Objects.requireNonNullElse(wish.form(), "")),
                wish.isOfficial(),
                Objects.requireNonNullElse(wish.exception(), ""));
    }

    private Options periods(int year, @Nullable String chosen) {
        return new Options(
                String.valueOf(year),
                Period.allOf(year).stream()
                        .map(period -> Option.of(period.toString(), words.opening(words.period(period)), chosen))
                        .toList());
    }

    private List<Option> forms(String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("snapshot.form.every"), chosen));
        definitions
                .forms()
                .forEach(form -> options.add(Option.of(form.code().value(), words.name(form.name()), chosen)));
        return options;
    }

    SnapshotViews.Proof proof(Snapshot.Proof proof) {
        return new SnapshotViews.Proof(
                proof.isSound(),
                List.of(
                        check("content", proof.content()),
                        check("signature", proof.signature()),
                        check("chain", proof.chain()),
                        check("log", proof.log())));
    }

    private SnapshotViews.Check check(String key, boolean right) {
        return new SnapshotViews.Check(
                words.say("snapshot.proof.%s.%s".formatted(key, right ? "right" : "wrong")), right);
    }
}
