package vn.wardpulse.console.alert;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Webhook;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.shell.Options;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;

/** Writes the form of a subscription. */
record AlertFormSheet(Definitions definitions, Choice choice, List<Webhook> webhooks, Words words) {

    AlertForm write(Asked asked, @Nullable UUID id) {
        return new AlertForm(
                id == null ? "/canh-bao" : "/canh-bao/" + id,
                id != null,
                Stream.of(Watched.Kind.values())
                        .map(kind -> Option.of(
                                AlertWords.key(kind),
                                words.say("alert.kind." + AlertWords.key(kind)),
                                asked.chosenKind()))
                        .toList(),
                subjects(asked.subject()),
                asked.typed(),
                Option.units(choice, asked.unit() == null ? choice.unit().id().value() : asked.unit(), words),
                levels(asked.level()),
                frequencies(asked.frequency()),
                asked.email(),
                receivers(asked.webhook()),
                timing(asked.timing()));
    }

    private AlertForm.Timing timing(AskedTiming asked) {
        return new AlertForm.Timing(
                Stream.of("", "day", "week")
                        .map(every -> Option.of(
                                every, words.say("alert.digest." + (every.isEmpty() ? "none" : every)), asked.digest()))
                        .toList(),
                Stream.of(DayOfWeek.values())
                        .map(AlertWords::key)
                        .map(day -> Option.of(day, words.say("alert.day." + day), asked.on()))
                        .toList(),
                asked.at(),
                asked.from(),
                asked.to());
    }

    private List<Options> subjects(@Nullable String chosen) {
        List<Options> subjects = new ArrayList<>();
        definitions
                .groups()
                .forEach((theme, indicators) -> subjects.add(new Options(
                        words.say("alert.subject.indicators", words.name(theme.name())),
                        indicators.stream()
                                .map(indicator ->
                                        Option.of(indicator.code().value(), words.name(indicator.name()), chosen))
                                .toList())));
        subjects.add(new Options(
                words.say("alert.subject.themes"),
                definitions.themes().stream()
                        .map(theme -> Option.of(theme.code().value(), words.name(theme.name()), chosen))
                        .toList()));
        subjects.add(new Options(
                words.say("alert.subject.forms"),
                definitions.forms().stream()
                        .map(form -> Option.of(form.code().value(), words.name(form.name()), chosen))
                        .toList()));
        return subjects;
    }

    private List<Option> levels(@Nullable String chosen) {
        Set<UnitKind> there = new TreeSet<>();
        choice.units().all().forEach(unit -> there.add(unit.kind()));
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("alert.level.itself"), chosen == null ? "" : chosen));
        AlertWords said = new AlertWords(words);
        there.forEach(kind ->
                options.add(Option.of(AlertWords.key(kind), words.say("alert.level.every", said.level(kind)), chosen)));
        return options;
    }

    private List<Option> frequencies(@Nullable String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("alert.frequency.own"), chosen == null ? "" : chosen));
        for (Frequency frequency : Frequency.values()) {
            options.add(Option.of(AlertWords.key(frequency), words.opening(words.frequency(frequency)), chosen));
        }
        return options;
    }

    private List<Option> receivers(@Nullable String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("alert.webhook.none"), chosen == null ? "" : chosen));
        webhooks.forEach(webhook -> options.add(Option.of(webhook.id().toString(), webhook.url(), chosen)));
        return options;
    }
}
