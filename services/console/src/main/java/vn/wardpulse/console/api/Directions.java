package vn.wardpulse.console.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.report.Obligation;

/** What the standing body decides about a report, asked of submission. */
@Component
public class Directions {

    private final Room room;

    Directions(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
    }

    public void extend(Access access, Obligation obligation, LocalDate due, String reason) {
        send(access, obligation, "extension", Map.of("due", due.toString(), "reason", reason));
    }

    public void close(Access access, Obligation obligation) {
        send(access, obligation, "closing", Map.of());
    }

    public void reopen(Access access, Obligation obligation, String reason) {
        send(access, obligation, "reopening", Map.of("reason", reason));
    }

    /** Has the unit reminded now, in a sentence of the standing body's own unless it is blank. */
    public void remind(Access access, Obligation obligation, String sentence) {
        send(access, obligation, "reminder", sentence.isBlank() ? Map.of() : Map.of("sentence", sentence));
    }

    /** @param receivedOn as it is typed; submission says what is wrong with it */
    public void receive(
            Access access,
            Obligation obligation,
            String receivedOn,
            String reason,
            @Nullable String document,
            Contents contents) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!receivedOn.isBlank()) {
            body.put("receivedOn", receivedOn);
        }
        body.put("reason", reason);
        if (document != null && !document.isBlank()) {
            body.put("document", document);
        }
        send(access, obligation, "paper", contents.with(body));
    }

    private void send(Access access, Obligation obligation, String direction, Map<String, ?> body) {
        room.send(
                "POST",
                access,
                at -> at.path("/api/reports/{unit}/{form}/{period}/" + direction)
                        .build(obligation.unit(), obligation.form(), obligation.period()),
                null,
                MediaType.APPLICATION_JSON,
                body,
                ReportState.class);
    }
}
