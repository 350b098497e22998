package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The year 2018, in which plan P2018 was carried out: its tasks come due, are told and chased with 2018 as their time. Only
 * days on which something is due are looked at, and those soon after, for whoever is late.
 */
final class TasksOfThePast {

    private static final String READER = "tonghop.longbien";

    /** By then everything is told. */
    static final LocalDate TOLD = LocalDate.of(2019, 2, 1);

    private final DemoApi api;
    private final DemoClock clock;
    private final Days days;
    private final Consumer<String> progress;

    TasksOfThePast(DemoApi api, DemoClock clock, Days days, Consumer<String> progress) {
        this.api = api;
        this.clock = clock;
        this.days = days;
        this.progress = progress;
    }

    /** Does nothing in a demonstration whose clock is past them. */
    void tell() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DemoScript.ZONE);
        if (!today.isBefore(TOLD)) {
            return;
        }
        JsonNode tasks = api.defined(READER, "/api/tasks?plan=P2018");
        Set<String> open = openOn(tasks, today);
        Patience.until(() -> toldOf().containsAll(open), "the tasks of 2018");
        progress.accept("Tasks of 2018 are told");
        daysToLookAt(tasks).tailSet(today).headSet(TOLD).forEach(days::live);
        clock.advanceTo(TOLD.atStartOfDay(DemoScript.ZONE).toInstant());
    }

    /** The tasks of which something has come by {@code today}. */
    private static Set<String> openOn(JsonNode tasks, LocalDate today) {
        Set<String> open = new HashSet<>();
        for (JsonNode task : tasks) {
            for (JsonNode occasion : task.path("occasions")) {
                if (!LocalDate.parse(occasion.path("opens").asString()).isAfter(today)) {
                    open.add(task.path("id").asString());
                }
            }
        }
        return open;
    }

    /** The catalogue is up before all that it says has come to submission. */
    private Set<String> toldOf() {
        Set<String> known = new HashSet<>();
        for (JsonNode occurrence : api.seen(READER, "/api/occurrences?year=2018")) {
            known.add(occurrence.path("task").asString());
        }
        return known;
    }

    private static SortedSet<LocalDate> daysToLookAt(JsonNode tasks) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (JsonNode task : tasks) {
            for (JsonNode occasion : task.path("occasions")) {
                LocalDate due = LocalDate.parse(occasion.path("due").asString());
                days.add(WorkingDay.plus(due, -1));
                days.add(due);
                days.add(WorkingDay.plus(due, 3));
                days.add(WorkingDay.plus(due, 7));
            }
        }
        return days;
    }
}
