package vn.wardpulse.submission.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Times of tasks as readers see them. */
final class Slots {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final OccurrenceTable occurrences;
    private final ToldTable told;

    Slots(SettledClock clock, DefinitionBook book, OccurrenceTable occurrences, ToldTable told) {
        this.clock = clock;
        this.book = book;
        this.occurrences = occurrences;
        this.told = told;
    }

    List<OccurrenceView> occurrences(
            Reader reader, @Nullable UnitId unit, @Nullable Integer year, @Nullable PlanCode plan) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        reach.demand(reader.mayRead(), "occurrences");
        if (unit != null) {
            reach.demand(reach.mayAskFor(reader, unit), "unit/" + unit);
        }
        // What is still to be done stands in the running year, whichever year its time ends in.
        boolean running = year != null && year == reach.today().getYear();
        UnitId bound = reader.unit();
        Set<PlanCode> watched = reach.definitions().plans().values().stream()
                .filter(one -> OpenSlot.standsFor(reader, one))
                .map(Plan::code)
                .collect(Collectors.toSet());
        return occurrences
                .asked(
                        year,
                        running,
                        plan,
                        unit == null ? null : reach.definitions().everUnder(unit),
                        bound == null ? null : reach.definitions().everUnder(bound),
                        watched)
                .stream()
                .filter(row -> reach.covers(reader, row.occurrence().unit(), row.to())
                        || reach.isToldOf(reader, row.occurrence().unit(), row.to())
                                && watched.contains(row.occurrence().task().plan()))
                .filter(row -> unit == null || reach.under(row.occurrence().unit(), unit, row.to()))
                .map(row -> OccurrenceView.of(row, reach.today()))
                .toList();
    }

    List<ParticipationView> participations(Reader reader, UnitId unit) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        reach.demand(reach.mayRead(reader, unit, null), "unit/" + unit);
        return new Assignments(reach.definitions())
                .takenPartIn(unit, reach.today()).stream()
                        .map(slot -> new ParticipationView(
                                slot.occurrence().task(),
                                slot.occurrence().slot(),
                                unit,
                                slot.occasion().from(),
                                slot.occasion().to(),
                                slot.occasion().due(),
                                told.latestAddition(slot.occurrence())))
                        .toList();
    }

    SlotView slot(Reader reader, TaskId task, Slot slot) {
        OpenSlot opened = open(reader, task, slot);
        opened.reach().demand(opened.mayRead(), "slots/" + task + "/" + slot);
        return view(opened);
    }

    SlotView view(OpenSlot opened) {
        TaskId task = opened.task().id();
        Slot slot = opened.occasion().slot();
        Map<UnitId, List<Told>> additions = told.additions(task, slot, null);
        LocalDate today = opened.reach().today();
        List<Row> rows = occurrences.of(task, slot).stream()
                .filter(row -> opened.shows(row.occurrence().unit()))
                .toList();
        Map<UnitId, List<Told>> reports = told.reports(rows);
        return new SlotView(
                task,
                slot,
                opened.occasion().from(),
                opened.occasion().to(),
                opened.occasion().opens(),
                opened.occasion().due(),
                rows.stream()
                        .map(row -> new SlotView.Leader(
                                OccurrenceView.of(row, today),
                                reports.getOrDefault(row.occurrence().unit(), List.of()),
                                opened.mayTell(row.occurrence().unit()),
                                opened.mayRemind(row.occurrence().unit())
                                        && !row.state().settled()))
                        .toList(),
                opened.coordinating().stream()
                        .filter(opened::shows)
                        .map(unit -> new SlotView.Partaker(
                                unit, additions.getOrDefault(unit, List.of()), opened.mayTell(unit)))
                        .toList());
    }

    OpenSlot open(Reader reader, TaskId id, Slot slot) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        Assignments assignments = new Assignments(reach.definitions());
        Optional<Task> task = Optional.ofNullable(reach.definitions().tasks().get(id));
        Optional<Plan> plan = task.flatMap(assignments::plan);
        List<Row> rows = occurrences.of(id, slot);
        // What was told of a time stays, also where the plan does not ask for it any more.
        Optional<Occasion> occasion = task.flatMap(known -> known.occasion(slot))
                .filter(known -> !known.opens().isAfter(reach.today()))
                .or(() -> rows.stream()
                        .findFirst()
                        .map(row -> new Occasion(slot, row.from(), row.to(), row.opens(), row.due(), List.of())));
        if (plan.isEmpty() || occasion.isEmpty()) {
            throw Refused.notFound("slots/" + id + "/" + slot);
        }
        return new OpenSlot(reader, now, reach, assignments, plan.get(), task.orElseThrow(), occasion.get(), rows);
    }
}
