package vn.wardpulse.console.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.plan.Later;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;

/**
 * What is otherwise in a plan than in the one that it follows. What only moved on by the years between them is the same;
 * tasks are the same that have the same number.
 */
final class PlanChanges {

    private final Words words;
    private final Parties parties;
    private final Timings timings;
    private final Later later;

    PlanChanges(Words words, Parties parties, Plan before, Plan after) {
        this.words = words;
        this.parties = parties;
        this.timings = new Timings(words);
        this.later = Later.between(before, after);
    }

    List<PlanView.Change> of(List<Task> before, List<Task> after) {
        Map<String, Task> old = byNumber(before);
        List<PlanView.Change> changes = new ArrayList<>();
        for (Task task : after) {
            @Nullable Task was = old.remove(task.id().number());
            if (was == null) {
                changes.add(change(task, "added", List.of()));
            } else {
                List<PlanView.Aspect> aspects = aspects(was, task);
                if (!aspects.isEmpty()) {
                    changes.add(change(task, "changed", aspects));
                }
            }
        }
        old.values().forEach(task -> changes.add(change(task, "dropped", List.of())));
        return changes;
    }

    private static Map<String, Task> byNumber(List<Task> tasks) {
        return tasks.stream()
                .collect(Collectors.toMap(
                        task -> task.id().number(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private PlanView.Change change(Task task, String kind, List<PlanView.Aspect> aspects) {
        return new PlanView.Change(
                task.id().number(), words.name(task.content()), kind, words.say("plan.change." + kind), aspects);
    }

    private List<PlanView.Aspect> aspects(Task was, Task is) {
        List<PlanView.Aspect> aspects = new ArrayList<>();
        aspect(aspects, "task.content", words.name(later.in(was.content())), words.name(is.content()));
        aspect(
                aspects,
                "task.timing",
                timings.all(was.timings().stream().map(later::in).toList()),
                timings.all(is.timings()));
        aspect(aspects, "task.leading", named(was.leading()), named(is.leading()));
        aspect(aspects, "task.coordinating", named(was.coordinating()), named(is.coordinating()));
        aspect(aspects, "task.channels", channels(was), channels(is));
        return aspects;
    }

    private void aspect(List<PlanView.Aspect> aspects, String name, String was, String is) {
        if (!was.equals(is)) {
            aspects.add(new PlanView.Aspect(words.say(name), orNone(was), orNone(is)));
        }
    }

    private String orNone(String text) {
        return text.isEmpty() ? words.say("plan.change.none") : text;
    }

    private String named(List<Party> listed) {
        return String.join(", ", parties.names(listed));
    }

    private String channels(Task task) {
        return task.channels().stream().map(Channel::name).map(words::name).collect(Collectors.joining(", "));
    }
}
