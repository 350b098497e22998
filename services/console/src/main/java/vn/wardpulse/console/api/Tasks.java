package vn.wardpulse.console.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Occurrence;

/** Submission's answers about tasks, and reporting's counts of them. */
@Component
public class Tasks {

    private final Room room;
    private final Room figures;

    Tasks(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
        this.figures = new Room("reporting", settings.reportingUrl());
    }

    /** What leads whoever is in reach, by due date; where {@code year} is given, what ends in it. */
    public List<TaskOccurrence> occurrences(Access access, @Nullable Integer year) {
        return some(access, "year", year);
    }

    /** All that ever came of a plan's tasks, by due date. */
    public List<TaskOccurrence> occurrences(Access access, PlanCode plan) {
        return some(access, "plan", plan);
    }

    private List<TaskOccurrence> some(Access access, String by, @Nullable Object value) {
        return room.get(
                access,
                at -> {
                    at.path("/api/occurrences");
                    if (value != null) {
                        at.queryParam(by, value);
                    }
                    return at.build();
                },
                new ParameterizedTypeReference<List<TaskOccurrence>>() {});
    }

    /** What comes of a plan's tasks, told apart {@code by} channel, unit or period. */
    public TaskFigures figures(Access access, PlanCode plan, String by) {
        return figures.get(
                access,
                at -> at.path("/api/task-figures")
                        .queryParam("plan", plan)
                        .queryParam("by", by)
                        .build(),
                TaskFigures.class);
    }

    public List<Participation> participations(Access access, UnitId unit) {
        return room.get(
                access,
                at -> at.path("/api/participations").queryParam("unit", unit).build(),
                new ParameterizedTypeReference<List<Participation>>() {});
    }

    public TaskSlot slot(Access access, TaskId task, Slot slot) {
        return room.get(
                access,
                at -> at.path("/api/slots/{plan}/{number}/{slot}").build(task.plan(), task.number(), slot),
                TaskSlot.class);
    }

    /** @param progress as submission spells it; it says what is wrong with it */
    public void report(
            Access access, Occurrence occurrence, int seen, String progress, List<ChannelCount> counts, String words) {
        Map<String, Object> body = new LinkedHashMap<>(told(seen, counts, words));
        body.put("progress", progress);
        send(access, occurrence, "report", body);
    }

    public void add(Access access, Occurrence occurrence, int seen, List<ChannelCount> counts, String words) {
        send(access, occurrence, "addition", told(seen, counts, words));
    }

    public void remind(Access access, Occurrence occurrence, String sentence) {
        send(access, occurrence, "reminder", sentence.isBlank() ? Map.of() : Map.of("sentence", sentence));
    }

    private static Map<String, Object> told(int seen, List<ChannelCount> counts, String words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("seen", seen);
        body.put("counts", counts);
        body.put("words", words);
        return body;
    }

    private void send(Access access, Occurrence occurrence, String act, Map<String, ?> body) {
        room.send(
                "POST",
                access,
                at -> at.path("/api/slots/{plan}/{number}/{slot}/{unit}/" + act)
                        .build(
                                occurrence.task().plan(),
                                occurrence.task().number(),
                                occurrence.slot(),
                                occurrence.unit()),
                null,
                MediaType.APPLICATION_JSON,
                body,
                TaskSlot.class);
    }
}
