package vn.wardpulse.console.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.api.TaskOccurrence.State;
import vn.wardpulse.console.api.TaskSlot;
import vn.wardpulse.console.attachment.Files;
import vn.wardpulse.console.attachment.FilesView;
import vn.wardpulse.console.plan.Timings;
import vn.wardpulse.console.task.KnownTasks.Known;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Occurrence;

/** Writes the page of a slot. */
final class SlotSheet {

    private final Words words;
    private final TaskSlot slot;
    private final @Nullable Known known;
    private final Function<UnitId, String> names;
    private final Entered entered;
    private final Function<Folder, FilesView> files;

    /** @param files those that go with what a unit of the reader tells next */
    SlotSheet(
            Words words,
            TaskSlot slot,
            @Nullable Known known,
            Function<UnitId, String> names,
            Entered entered,
            Function<Folder, FilesView> files) {
        this.words = words;
        this.slot = slot;
        this.known = known;
        this.names = names;
        this.entered = entered;
        this.files = files;
    }

    SlotPage write() {
        Timings timings = new Timings(words);
        return new SlotPage(
                "/nhiem-vu/" + slot.task() + "/" + slot.slot(),
                known == null
                        ? words.say("tasks.unnamed", slot.task().toString())
                        : words.name(known.task().content()),
                known == null
                        ? slot.task().toString()
                        : words.say(
                                "tasks.about",
                                known.plan().number(),
                                slot.task().number()),
                "/ke-hoach/" + slot.task().plan() + "#nhiem-vu-" + slot.task().number(),
                words.say(
                        "slot.lead",
                        words.opening(timings.slot(slot.slot())),
                        words.day(slot.from()),
                        words.day(slot.to()),
                        words.day(slot.due())),
                channels().stream().map(channel -> words.name(channel.name())).collect(Collectors.joining(", ")),
                slot.leading().stream().map(this::leader).toList(),
                slot.coordinating().stream().map(this::partaker).toList(),
                alsoNamed());
    }

    private List<Channel> channels() {
        return known == null ? List.of() : known.task().channels();
    }

    /** Bodies that the plan names beside units. */
    private List<String> alsoNamed() {
        return Stream.ofNullable(known)
                .flatMap(one -> one.task().coordinating().stream())
                .flatMap(party -> party instanceof Party.Named(var name) ? Stream.of(words.name(name)) : Stream.empty())
                .toList();
    }

    private SlotPage.Leader leader(TaskSlot.Leader leader) {
        TaskOccurrence one = leader.occurrence();
        List<SlotPage.Said> said = leader.reports().stream()
                .map(told -> said(told, folder(one.unit(), true)))
                .toList();
        return new SlotPage.Leader(
                one.unit().value(),
                names.apply(one.unit()),
                TasksSheet.tone(one),
                TasksSheet.word(one, words),
                words.due(one.due(), one.daysLeft(), one.state().pending(), one.overdue()),
                said.isEmpty() ? null : said.getFirst(),
                said.isEmpty() ? List.of() : said.subList(1, said.size()),
                leader.may() ? entry(one.unit(), leader.reports(), true) : null,
                leader.mayRemind(),
                one.remindedAt() == null || !one.state().pending()
                        ? ""
                        : words.say("tasks.reminded", words.moment(one.remindedAt())));
    }

    private SlotPage.Partaker partaker(TaskSlot.Partaker partaker) {
        List<SlotPage.Said> said = partaker.additions().stream()
                .map(told -> said(told, folder(partaker.unit(), false)))
                .toList();
        return new SlotPage.Partaker(
                partaker.unit().value(),
                names.apply(partaker.unit()),
                said.isEmpty() ? null : said.getFirst(),
                said.isEmpty() ? List.of() : said.subList(1, said.size()),
                partaker.may() ? entry(partaker.unit(), partaker.additions(), false) : null);
    }

    private Folder folder(UnitId unit, boolean leads) {
        return Folder.of(new Occurrence(slot.task(), slot.slot(), unit), leads);
    }

    private SlotPage.Said said(TaskSlot.Told told, Folder folder) {
        return new SlotPage.Said(
                words.say("slot.said", words.moment(told.at()), told.byName()),
                told.progress() == null
                        ? ""
                        : words.opening(words.say("task.state." + TasksSheet.key(told.progress()))),
                told.counts().stream().map(this::count).toList(),
                told.words() == null ? "" : told.words(),
                Files.rows(folder, told.attachments(), words));
    }

    private String count(ChannelCount count) {
        String name = channels().stream()
                .filter(channel -> channel.code().equals(count.channel()))
                .map(channel -> words.name(channel.name()))
                .findFirst()
                .orElse(count.channel().value());
        return words.say("slot.count", name, Numbers.exact(BigDecimal.valueOf(count.count())));
    }

    /** What was typed and not taken stands there again; else what was said last. */
    private SlotPage.Entry entry(UnitId unit, List<TaskSlot.Told> before, boolean leads) {
        Optional<TaskSlot.Told> last = before.stream().findFirst();
        boolean again = entered.of(unit.value());
        Map<String, String> counts = again
                ? entered.counts()
                : last.map(told -> told.counts().stream()
                                .collect(Collectors.toMap(
                                        count -> count.channel().value(),
                                        count -> Numbers.exact(BigDecimal.valueOf(count.count())))))
                        .orElse(Map.of());
        String progress = again
                ? entered.progress()
                : last.flatMap(told -> Optional.ofNullable(told.progress()))
                        .map(TasksSheet::key)
                        .orElse("");
        String said = last.flatMap(told -> Optional.ofNullable(told.words())).orElse("");
        return new SlotPage.Entry(
                (leads ? "ket-qua-" : "bo-sung-") + unit,
                last.map(TaskSlot.Told::version).orElse(0),
                leads
                        ? Stream.of(State.UNDER_WAY, State.DONE, State.NOT_DONE)
                                .map(TasksSheet::key)
                                .map(key -> new SlotPage.Choice(
                                        key, words.opening(words.say("task.state." + key)), key.equals(progress)))
                                .toList()
                        : List.of(),
                channels().stream()
                        .map(channel -> new SlotPage.Field(
                                "so." + channel.code(),
                                words.name(channel.name()),
                                counts.getOrDefault(channel.code().value(), "")))
                        .toList(),
                again ? entered.words() : said,
                files.apply(folder(unit, leads)));
    }
}
