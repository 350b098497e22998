package vn.wardpulse.console.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** Submission's answers: what is owed, and what happens to a report. */
@Component
public class Submissions {

    private final Room room;

    Submissions(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
    }

    /** What the units at or under {@code unit} owe, or all in reach. */
    public List<Duty> duties(Access access, @Nullable UnitId unit, @Nullable Integer year) {
        return room.get(
                access,
                at -> {
                    at.path("/api/obligations");
                    if (unit != null) {
                        at.queryParam("unit", unit);
                    }
                    if (year != null) {
                        at.queryParam("year", year);
                    }
                    return at.build();
                },
                new ParameterizedTypeReference<List<Duty>>() {});
    }

    public ReportState report(Access access, Obligation obligation) {
        return room.get(access, under(obligation, ""), ReportState.class);
    }

    public List<Happening> history(Access access, Obligation obligation) {
        return room.get(access, under(obligation, "/history"), new ParameterizedTypeReference<List<Happening>>() {});
    }

    public Version version(Access access, Obligation obligation, int version) {
        return room.get(access, under(obligation, "/versions/" + version), Version.class);
    }

    public ReportState saveDraft(Access access, Obligation obligation, long revision, Contents contents) {
        return act("PUT", access, obligation, "/draft", revision, contents.with(Map.of()));
    }

    /** Hands the draft in. */
    public ReportState submit(Access access, Obligation obligation, long revision, Contents contents) {
        return act("POST", access, obligation, "/submission", revision, contents.with(Map.of()));
    }

    public ReportState approve(Access access, Obligation obligation, int version) {
        return act("POST", access, obligation, "/approval", null, Map.of("version", version));
    }

    /** All that wait for the reader's approval. */
    public List<WaitingVersion> waiting(Access access) {
        return room.get(
                access,
                at -> at.path("/api/approvals").build(),
                new ParameterizedTypeReference<List<WaitingVersion>>() {});
    }

    /** Makes several versions official, each decided for itself. */
    public List<Outcome> approve(Access access, List<SeenVersion> seen) {
        return List.of(room.send(
                "POST",
                access,
                at -> at.path("/api/approvals").build(),
                null,
                MediaType.APPLICATION_JSON,
                Map.of("reports", seen.stream().map(Submissions::asked).toList()),
                Outcome[].class));
    }

    private static Map<String, Object> asked(SeenVersion seen) {
        Obligation obligation = seen.obligation();
        return Map.of(
                "unit", obligation.unit(),
                "form", obligation.form(),
                "period", obligation.period(),
                "version", seen.version());
    }

    public ReportState giveBack(Access access, Obligation obligation, int version, String reason) {
        return act("POST", access, obligation, "/return", null, Map.of("version", version, "reason", reason));
    }

    public ReportState withdraw(Access access, Obligation obligation, int version, String reason) {
        return act("POST", access, obligation, "/withdrawal", null, Map.of("version", version, "reason", reason));
    }

    public ReportState correct(
            Access access,
            Obligation obligation,
            long revision,
            String reason,
            @Nullable String document,
            Contents contents) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", reason);
        if (document != null && !document.isBlank()) {
            body.put("document", document);
        }
        return act("POST", access, obligation, "/correction", revision, contents.with(body));
    }

    private ReportState act(
            String method, Access access, Obligation obligation, String act, @Nullable Long revision, Object body) {
        return room.send(
                method, access, under(obligation, act), revision, MediaType.APPLICATION_JSON, body, ReportState.class);
    }

    private static Function<UriBuilder, URI> under(Obligation obligation, String rest) {
        return at -> at.path("/api/reports/{unit}/{form}/{period}" + rest)
                .build(obligation.unit(), obligation.form(), obligation.period());
    }
}
