package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;

/** Submission's answers about matters, and reporting's counts of them. */
@Component
public class Matters {

    private final Room room;
    private final Room figures;

    Matters(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
        this.figures = new Room("reporting", settings.reportingUrl());
    }

    /** What concerns the reader of a year, the latest first. */
    public List<RaisedMatter.Line> all(Access access, int year) {
        return room.get(
                access,
                at -> at.path("/api/matters").queryParam("year", year).build(),
                new ParameterizedTypeReference<List<RaisedMatter.Line>>() {});
    }

    public RaisedMatter one(Access access, UUID id) {
        return room.get(access, at -> at.path("/api/matters/{id}").build(id), RaisedMatter.class);
    }

    /**
     * Those of a year.
     *
     * @param by field, unit or month
     */
    public MatterFigures figures(Access access, int year, String by) {
        return figures.get(
                access,
                at -> at.path("/api/matter-figures")
                        .queryParam("by", by)
                        .queryParam("from", year + "-01-01")
                        .queryParam("to", year + "-12-31")
                        .build(),
                MatterFigures.class);
    }

    /** @param body as submission spells it; it says what is wrong with it */
    public void raise(Access access, UUID id, Map<String, ?> body) {
        room.send(
                "PUT",
                access,
                at -> at.path("/api/matters/{id}").build(id),
                null,
                MediaType.APPLICATION_JSON,
                body,
                RaisedMatter.class);
    }

    /** @param act handing-on, answer or withdrawal */
    public void act(Access access, UUID id, String act, Map<String, ?> body) {
        room.send(
                "POST",
                access,
                at -> at.path("/api/matters/{id}/{act}").build(id, act),
                null,
                MediaType.APPLICATION_JSON,
                body,
                RaisedMatter.class);
    }
}
