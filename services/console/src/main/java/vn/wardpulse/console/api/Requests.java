package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;

/** Submission's answers about requests, and reporting's sums of what was answered. */
@Component
public class Requests {

    private final Room room;
    private final Room figures;

    Requests(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
        this.figures = new Room("reporting", settings.reportingUrl());
    }

    /** What concerns the reader, the latest first; where {@code year} is given, what was sent in it. */
    public List<AskedRequest.Line> all(Access access, @Nullable Integer year) {
        return some(access, year == null ? Map.of() : Map.of("year", year));
    }

    /** All that were ever asked in the name of a plan, the latest first. */
    public List<AskedRequest.Line> of(Access access, PlanCode plan) {
        return some(access, Map.of("plan", plan));
    }

    /** What a unit and those under it were asked in a year, the latest first; of the running one also what is waited for. */
    public List<AskedRequest.Line> of(Access access, UnitId unit, int year) {
        return some(access, Map.of("unit", unit, "year", year));
    }

    private List<AskedRequest.Line> some(Access access, Map<String, ?> only) {
        return room.get(
                access,
                at -> {
                    at.path("/api/requests");
                    only.forEach(at::queryParam);
                    return at.build();
                },
                new ParameterizedTypeReference<List<AskedRequest.Line>>() {});
    }

    public AskedRequest one(Access access, UUID id) {
        return room.get(access, at -> at.path("/api/requests/{id}").build(id), AskedRequest.class);
    }

    public RequestSums sums(Access access, UUID id) {
        return figures.get(
                access,
                at -> at.path("/api/request-sums").queryParam("request", id).build(),
                RequestSums.class);
    }

    /**
     * Those that were sent in a year.
     *
     * @param by unit or month
     */
    public RequestFigures figures(Access access, int year, String by) {
        return figures.get(
                access,
                at -> at.path("/api/request-figures")
                        .queryParam("by", by)
                        .queryParam("from", year + "-01-01")
                        .queryParam("to", year + "-12-31")
                        .build(),
                RequestFigures.class);
    }

    /** @param body as submission spells it; it says what is wrong with it */
    public void send(Access access, UUID id, Map<String, ?> body) {
        room.send(
                "PUT",
                access,
                at -> at.path("/api/requests/{id}").build(id),
                null,
                MediaType.APPLICATION_JSON,
                body,
                AskedRequest.class);
    }

    /** @param values what is answered, by the numbers of the questions */
    /** @param answers as submission spells them; it says what is wrong with them */
    public void answer(Access access, UUID id, UnitId unit, int seen, List<Map<String, Object>> answers) {
        post(access, id, unit + "/answer", Map.of("seen", seen, "answers", answers));
    }

    public void remind(Access access, UUID id, UnitId unit, String sentence) {
        post(access, id, unit + "/reminder", sentence.isBlank() ? Map.of() : Map.of("sentence", sentence));
    }

    public void close(Access access, UUID id) {
        post(access, id, "closing", Map.of());
    }

    private void post(Access access, UUID id, String act, Map<String, ?> body) {
        room.send(
                "POST",
                access,
                at -> at.path("/api/requests/{id}/" + act).build(id),
                null,
                MediaType.APPLICATION_JSON,
                body,
                AskedRequest.class);
    }
}
