package vn.wardpulse.submission.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.submission.definition.Definitions;

/**
 * Who leads what and who takes part. Parties are the units that they come to on the last day that an occasion is about,
 * as a report is owed by the units of the last day of its data window.
 */
record Assignments(Definitions definitions) {

    private static final Comparator<Owed> BY_TIME = Comparator.comparing(
                    (Owed owed) -> owed.occasion().opens())
            .thenComparing(owed -> owed.occurrence().unit())
            .thenComparing(owed -> owed.occurrence().task())
            .thenComparing(owed -> owed.occurrence().slot());

    /** Everything that has opened by {@code today}, in order of time. */
    List<Owed> owed(LocalDate today) {
        List<Owed> owed = new ArrayList<>();
        for (Task task : definitions.tasks().values()) {
            Optional<Plan> plan = plan(task);
            for (Occasion occasion : task.occasions()) {
                if (plan.isPresent() && !occasion.opens().isAfter(today)) {
                    leading(plan.get(), task, occasion.to())
                            .forEach(unit ->
                                    owed.add(new Owed(new Occurrence(task.id(), occasion.slot(), unit), occasion)));
                }
            }
        }
        owed.sort(BY_TIME);
        return owed;
    }

    Optional<Plan> plan(Task task) {
        return Optional.ofNullable(definitions.plans().get(task.id().plan()));
    }

    /** Who leads a task on a day: where the plan names nobody, its standing body. */
    Set<UnitId> leading(Plan plan, Task task, LocalDate day) {
        UnitId standing = plan.standing();
        List<Party> named =
                task.leading().isEmpty() && standing != null ? List.of(new Party.One(standing)) : task.leading();
        return units(plan, named, day);
    }

    /** Who takes part in a task on a day, those who lead it aside. */
    Set<UnitId> coordinating(Plan plan, Task task, LocalDate day) {
        Set<UnitId> units = units(plan, task.coordinating(), day);
        units.removeAll(leading(plan, task, day));
        return units;
    }

    /** The slots that {@code unit} takes part in and that have opened by {@code today}. */
    List<Owed> takenPartIn(UnitId unit, LocalDate today) {
        List<Owed> slots = new ArrayList<>();
        for (Task task : definitions.tasks().values()) {
            Optional<Plan> plan = plan(task);
            for (Occasion occasion : task.occasions()) {
                if (plan.isPresent()
                        && !occasion.opens().isAfter(today)
                        && coordinating(plan.get(), task, occasion.to()).contains(unit)) {
                    slots.add(new Owed(new Occurrence(task.id(), occasion.slot(), unit), occasion));
                }
            }
        }
        slots.sort(BY_TIME);
        return slots;
    }

    private Set<UnitId> units(Plan plan, List<Party> parties, LocalDate day) {
        Set<UnitId> units = new LinkedHashSet<>();
        parties.forEach(party -> units.addAll(units(plan, party, day)));
        return units;
    }

    private Set<UnitId> units(Plan plan, Party party, LocalDate day) {
        Set<UnitId> units = new TreeSet<>();
        switch (party) {
            case Party.One(UnitId unit) -> units.add(unit);
            case Party.OfGroup(var code) ->
                Optional.ofNullable(definitions.groups().get(code)).ifPresent(group -> units.addAll(group.on(day)));
            case Party.OfKind(var level) ->
                definitions.units().values().stream()
                        .filter(unit -> unit.kind() == level && definitions.within(unit.id(), plan.scope(), day))
                        .map(Unit::id)
                        .forEach(units::add);
            case Party.Named ignored -> {
                // a name owes nothing
            }
        }
        units.removeIf(unit -> !valid(unit, day));
        return units;
    }

    private boolean valid(UnitId unit, LocalDate day) {
        return Optional.ofNullable(definitions.units().get(unit))
                .flatMap(known -> known.on(day))
                .isPresent();
    }
}
