package vn.wardpulse.console.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Participation;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.api.TaskOccurrence.State;
import vn.wardpulse.console.plan.Timings;
import vn.wardpulse.console.task.KnownTasks.Known;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;

/** Writes the list of what is due, and the board of units. */
final class TasksSheet {

    /** So many settled ones are shown, the latest. */
    private static final int SETTLED_SHOWN = 12;

    private final Words words;
    private final Timings timings;
    private final Map<TaskId, Known> known;
    private final Function<UnitId, String> names;

    TasksSheet(Words words, Map<TaskId, Known> known, Function<UnitId, String> names) {
        this.words = words;
        this.timings = new Timings(words);
        this.known = known;
        this.names = names;
    }

    /**
     * @param all of the year that the reader sees
     * @param unit that is chosen; null for all
     * @param own the reader's unit, which takes part in {@code taken}; null where they are bound to none
     */
    TasksView write(
            List<TaskOccurrence> all,
            List<Participation> taken,
            @Nullable UnitId unit,
            @Nullable UnitId own,
            int year,
            int today) {
        List<UnitId> units = all.stream()
                .map(TaskOccurrence::unit)
                .distinct()
                .sorted(Comparator.comparing(names))
                .toList();
        List<TaskOccurrence> shown = all.stream()
                .filter(one -> unit == null || one.unit().equals(unit))
                .toList();
        boolean several = units.size() > 1;
        List<TasksView.Part> parts = new ArrayList<>();
        add(parts, "overdue", true, shown, TaskOccurrence::overdue, several, own);
        add(parts, "pending", true, shown, one -> one.state().pending() && !one.overdue(), several, own);
        List<TaskOccurrence> settled = shown.stream()
                .filter(one -> !one.state().pending())
                .sorted(Comparator.comparing(TaskOccurrence::due).reversed())
                .limit(SETTLED_SHOWN)
                .toList();
        add(parts, "settled", false, settled, one -> true, several, own);
        return new TasksView(
                finding(shown),
                parts,
                taken.stream()
                        .filter(one -> one.to().getYear() == year)
                        .map(this::taken)
                        .toList(),
                several ? units.stream().map(one -> standing(one, all, year)).toList() : List.of(),
                several
                        ? units.stream()
                                .map(one -> new TasksView.Option(one.value(), names.apply(one), one.equals(unit)))
                                .toList()
                        : List.of(),
                year,
                IntStream.rangeClosed(Math.min(year, today) - 1, Math.max(year, today) + 1)
                        .boxed()
                        .toList());
    }

    private String finding(List<TaskOccurrence> shown) {
        int overdue = (int) shown.stream().filter(TaskOccurrence::overdue).count();
        int pending = (int) shown.stream()
                .filter(one -> one.state().pending() && !one.overdue())
                .count();
        if (overdue > 0) {
            return words.count("tasks.overdue", overdue)
                    + (pending == 0 ? "" : ", " + words.say("tasks.more", Numbers.count(pending)));
        }
        return pending == 0 ? words.say("tasks.nothing") : words.count("tasks.pending", pending);
    }

    private void add(
            List<TasksView.Part> parts,
            String key,
            boolean open,
            List<TaskOccurrence> shown,
            Predicate<TaskOccurrence> wanted,
            boolean several,
            @Nullable UnitId own) {
        List<TasksView.Item> items = shown.stream()
                .filter(wanted)
                .map(one -> item(one, several, own))
                .toList();
        if (!items.isEmpty()) {
            parts.add(new TasksView.Part(words.say("tasks.part." + key), open, items));
        }
    }

    private TasksView.Item item(TaskOccurrence one, boolean several, @Nullable UnitId own) {
        String about = about(one.task()) + " · " + timings.slot(one.slot());
        return new TasksView.Item(
                one.address(),
                content(one.task()),
                several ? names.apply(one.unit()) + " · " + about : about,
                tone(one),
                word(one, words),
                words.due(one.due(), one.daysLeft(), one.state().pending(), one.overdue()),
                one.overdue(),
                one.remindedAt() == null || !one.state().pending()
                        ? ""
                        : words.say("tasks.reminded", words.moment(one.remindedAt())),
                words.say(one.state().pending() && one.unit().equals(own) ? "tasks.act.report" : "tasks.act.look"));
    }

    private TasksView.Taken taken(Participation one) {
        return new TasksView.Taken(
                "/nhiem-vu/" + one.task() + "/" + one.slot(),
                content(one.task()),
                about(one.task()) + " · " + timings.slot(one.slot()),
                words.say(one.version() == 0 ? "tasks.taken.nothing" : "tasks.taken.added"));
    }

    private TasksView.Standing standing(UnitId unit, List<TaskOccurrence> all, int year) {
        Map<String, Long> counts = all.stream()
                .filter(one -> one.unit().equals(unit) && one.to().getYear() == year)
                .collect(Collectors.groupingBy(TasksSheet::column, LinkedHashMap::new, Collectors.counting()));
        Function<String, Integer> count = key -> counts.getOrDefault(key, 0L).intValue();
        return new TasksView.Standing(
                "/nhiem-vu?don-vi=%s&nam=%d".formatted(unit, year),
                names.apply(unit),
                counts.values().stream().mapToInt(Long::intValue).sum(),
                count.apply("on-time"),
                count.apply("late"),
                count.apply("not-done"),
                count.apply("under-way"),
                count.apply("open"),
                count.apply("overdue"));
    }

    private static String column(TaskOccurrence one) {
        if (one.overdue()) {
            return "overdue";
        }
        return switch (one.state()) {
            case DONE -> one.timeliness() == Timeliness.LATE ? "late" : "on-time";
            case NOT_DONE -> "not-done";
            case UNDER_WAY -> "under-way";
            case OPEN, DROPPED -> "open";
        };
    }

    private String content(TaskId task) {
        return Optional.ofNullable(known.get(task))
                .map(one -> words.name(one.task().content()))
                .orElseGet(() -> words.say("tasks.unnamed", task.toString()));
    }

    private String about(TaskId task) {
        return Optional.ofNullable(known.get(task))
                .map(one -> words.say("tasks.about", one.plan().number(), task.number()))
                .orElse(task.toString());
    }

    /** The mark that a state has, as reports have theirs. */
    static String tone(TaskOccurrence one) {
        if (one.overdue()) {
            return "overdue";
        }
        return switch (one.state()) {
            case OPEN, DROPPED -> "open";
            case UNDER_WAY -> "draft";
            case DONE -> "approved";
            case NOT_DONE -> "withdrawn";
        };
    }

    static String word(TaskOccurrence one, Words words) {
        String state = words.say("task.state." + key(one.state()));
        return words.opening(state) + (one.timeliness() == Timeliness.LATE ? " · " + words.say("task.late") : "");
    }

    static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
