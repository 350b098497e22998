package vn.wardpulse.console.schedule;

import static vn.wardpulse.console.schedule.ScheduleFields.chosen;
import static vn.wardpulse.console.schedule.ScheduleFields.text;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.FileDelivery;
import vn.wardpulse.console.api.Schedule;
import vn.wardpulse.console.api.Webhook;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** Writes the page. */
record ScheduleSheet(
        List<Schedule> schedules,
        List<FileDelivery> deliveries,
        List<Webhook> receivers,
        FileDelivery.@Nullable Places places,
        Definitions definitions,
        Choice choice,
        Words words) {

    private static final List<String> KINDS = List.of("pivot", "snapshot", "fresh-snapshot");
    private static final List<String> FORMATS = List.of(
            "xlsx",
            "ods",
            "csv-excel",
            "csv",
            "pdf",
            "json",
            "parquet",
            "csv-facts",
            "parquet-facts",
            "sdmx-csv",
            "sdmx-structure");
    private static final Set<String> OF_TABLES = Set.of("xlsx", "ods", "csv-excel", "csv", "pdf", "json", "parquet");
    private static final List<String> TIMINGS = List.of("month", "week", "due");
    /** Ways of not arriving. */
    private static final Set<String> BAD = Set.of("refused", "failed", "unknown", "not-configured");

    private static final long KILO = 1024;

    String finding() {
        long stopped = schedules.stream()
                .filter(schedule -> schedule.stopped() != null)
                .count();
        if (schedules.isEmpty()) {
            return words.say("schedule.finding.none");
        }
        String all = words.count("schedule.schedules", schedules.size());
        return stopped == 0
                ? words.say("schedule.finding.all", all)
                : words.say("schedule.finding.stopped", all, Numbers.count((int) stopped));
    }

    List<ScheduleViews.Row> rows() {
        return schedules.stream().map(this::row).toList();
    }

    private ScheduleViews.Row row(Schedule schedule) {
        Schedule.Run last = schedule.last();
        boolean bad = last != null && last.state().equals("failed");
        String problem = last == null || last.problem() == null || schedule.stopped() != null
                ? ""
                : " " + last.problem().in(words.vietnamese());
        return new ScheduleViews.Row(
                schedule.id(),
                schedule.name(),
                what(schedule),
                when(schedule.when()),
                to(schedule.to()),
                schedule.paused()
                        ? words.say("schedule.paused")
                        : schedule.next() == null ? Numbers.MISSING : words.moment(schedule.next()),
                last == null
                        ? words.say("schedule.last.none")
                        : words.say(
                                        "schedule.last." + last.state(),
                                        words.moment(last.at() == null ? last.due() : last.at()))
                                + problem,
                bad,
                schedule.stopped() == null ? "" : schedule.stopped().in(words.vietnamese()),
                schedule.paused() || schedule.stopped() != null);
    }

    String what(Schedule schedule) {
        Schedule.What what = schedule.what();
        String said = switch (what.kind()) {
            case "pivot" -> words.say("schedule.what.pivot");
            case "snapshot" ->
                words.say(
                        Boolean.TRUE.equals(what.official())
                                ? "schedule.what.snapshot.official"
                                : "schedule.what.snapshot",
                        unit(what.unit()));
            default ->
                words.say(
                        "schedule.what.fresh-snapshot",
                        unit(what.unit()),
                        Objects.requireNonNullElse(what.periods(), List.<String>of()).stream()
                                .map(this::period)
                                .collect(Collectors.joining(", ")));
        };
        return said + " · "
                + schedule.formats().stream()
                        .map(format -> words.say("schedule.format." + format))
                        .collect(Collectors.joining(", "));
    }

    private String unit(@Nullable String id) {
        return id == null
                ? ""
                : choice.units()
                        .find(new UnitId(id))
                        .map(unit -> words.unit(unit.kind(), unit.name()))
                        .orElse(id);
    }

    private String period(String word) {
        if (ScheduleFields.RELATIVE.contains(word)) {
            return words.say("schedule.period." + word);
        }
        try {
            return words.period(Period.parse(word));
        } catch (IllegalArgumentException e) {
            return word;
        }
    }

    private String when(Schedule.When when) {
        return switch (when.every()) {
            case "month" -> words.say("schedule.when.month", String.valueOf(when.day()), when.at());
            case "week" ->
                words.say(
                        "schedule.when.week",
                        words.say("alert.day." + text(when.weekday()).toLowerCase(Locale.ROOT)),
                        when.at());
            default ->
                words.say(
                        "schedule.when.due",
                        words.count("schedule.working-days", Objects.requireNonNullElse(when.workingDays(), 0)),
                        form(text(when.form())),
                        when.at());
        };
    }

    private String form(String code) {
        return code.isEmpty()
                ? ""
                : definitions
                        .form(new FormCode(code))
                        .map(known -> words.name(known.name()))
                        .orElse(code);
    }

    String to(Schedule.Places to) {
        List<String> people = Objects.requireNonNullElse(to.people(), List.of());
        List<String> webhooks = Objects.requireNonNullElse(to.webhooks(), List.of());
        return Stream.of(
                        text(to.folder()).isEmpty() ? "" : words.say("schedule.to.folder", text(to.folder())),
                        people.isEmpty() ? "" : words.say("schedule.to.people", String.join(", ", people)),
                        webhooks.isEmpty() ? "" : words.count("schedule.to.webhooks", webhooks.size()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    List<ScheduleViews.Delivered> delivered() {
        return deliveries.stream()
                .map(delivery -> new ScheduleViews.Delivered(
                        delivery.name(),
                        words.moment(delivery.due()),
                        delivery.fileName(),
                        size(delivery.size()),
                        delivery.sha256(),
                        place(delivery),
                        state(delivery),
                        BAD.contains(delivery.state()),
                        Objects.requireNonNullElse(delivery.problem(), ""),
                        delivery.kept() ? "/lich-gui/tep/" + delivery.id() : ""))
                .toList();
    }

    private String state(FileDelivery delivery) {
        String state = words.say("schedule.state." + delivery.state());
        String at = delivery.at() == null ? "" : " " + words.moment(delivery.at());
        return delivery.attempts() > 1
                ? words.say("schedule.state.attempts", state + at, String.valueOf(delivery.attempts()))
                : state + at;
    }

    private String place(FileDelivery delivery) {
        // Of a folder its name says enough: the file's stands beside it.
        String place = delivery.channel().equals("folder")
                ? delivery.target()
                : Objects.requireNonNullElseGet(
                        delivery.place(),
                        () -> delivery.channel().equals("webhook") ? receiver(delivery.target()) : delivery.target());
        return words.say("schedule.place." + delivery.channel(), place);
    }

    private String receiver(String id) {
        return receivers.stream()
                .filter(receiver -> receiver.id().toString().equals(id))
                .map(Webhook::url)
                .findFirst()
                .orElse(id);
    }

    private String size(long bytes) {
        return bytes < KILO
                ? words.say("schedule.bytes", Numbers.count((int) bytes))
                : words.say("schedule.kilobytes", Numbers.count((int) ((bytes + KILO - 1) / KILO)));
    }

    ScheduleViews.Form form(ScheduleFields fields, @Nullable UUID id) {
        return new ScheduleViews.Form(
                id == null ? "/lich-gui" : "/lich-gui/" + id,
                id != null,
                text(fields.name()),
                options(KINDS, "schedule.kind.", text(fields.kind())),
                text(fields.query()),
                periods(text(fields.ky())),
                Option.units(
                        choice,
                        text(fields.unit()).isEmpty() ? choice.unit().id().value() : text(fields.unit()),
                        words),
                Boolean.TRUE.equals(fields.official()),
                frozen(text(fields.chot())),
                FORMATS.stream()
                        .map(format -> new Option(
                                format,
                                words.say("schedule.format." + format)
                                        + (OF_TABLES.contains(format)
                                                ? ""
                                                : " " + words.say("schedule.format.of-snapshots")),
                                chosen(fields.formats()).contains(format)))
                        .toList(),
                options(TIMINGS, "schedule.every.", text(fields.every())),
                text(fields.day()),
                options(
                        Stream.of(DayOfWeek.values())
                                .map(day -> day.name().toLowerCase(Locale.ROOT))
                                .toList(),
                        "alert.day.",
                        text(fields.weekday())),
                definitions.forms().stream()
                        .map(form -> Option.of(form.code().value(), words.name(form.name()), fields.form()))
                        .toList(),
                text(fields.workingDays()),
                text(fields.at()),
                text(fields.folder()),
                places != null && !places.folder(),
                text(fields.people()),
                places != null && !places.email(),
                receivers.stream()
                        .map(receiver -> new Option(
                                receiver.id().toString(),
                                receiver.url(),
                                chosen(fields.webhooks()).contains(receiver.id().toString())))
                        .toList());
    }

    private List<Option> options(List<String> values, String key, String chosen) {
        return values.stream()
                .map(value -> Option.of(value, words.say(key + value), chosen))
                .toList();
    }

    private List<Option> periods(String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("schedule.period.own"), chosen));
        options.addAll(options(ScheduleFields.RELATIVE, "schedule.period.", chosen));
        return options;
    }

    /** What can be frozen; what was chosen by name before stays to be chosen. */
    private List<Option> frozen(String chosen) {
        List<Option> options = new ArrayList<>(options(
                ScheduleFields.RELATIVE.stream()
                        .filter(word -> !word.equals(ScheduleFields.SO_FAR))
                        .toList(),
                "schedule.period.",
                chosen));
        if (options.stream().noneMatch(Option::chosen) && !chosen.isEmpty()) {
            options.add(new Option(
                    chosen, Stream.of(chosen.split(",")).map(this::period).collect(Collectors.joining(", ")), true));
        }
        return options;
    }
}
