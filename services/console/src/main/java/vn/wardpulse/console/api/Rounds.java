package vn.wardpulse.console.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;

/** Reporting's answers about rounds of emulation, and submission's about what is judged in them. */
@Component
public class Rounds {

    private final Room reporting;
    private final Room submission;

    Rounds(ConsoleSettings settings) {
        this.reporting = new Room("reporting", settings.reportingUrl());
        this.submission = new Room("submission", settings.submissionUrl());
    }

    /** Those that have begun, the latest first. */
    public List<BegunRound> begun(Access access) {
        return submission.get(
                access, at -> at.path("/api/rounds").build(), new ParameterizedTypeReference<List<BegunRound>>() {});
    }

    /** @param number of the round in its plan; reporting says if there is none */
    public RoundStanding standing(Access access, PlanCode plan, int number) {
        return reporting.get(
                access, at -> at.path("/api/rounds/{plan}/{round}/standing").build(plan, number), RoundStanding.class);
    }

    /** Where a figure comes from that a unit's score rests on. */
    public Explanation explain(
            Access access, PlanCode plan, int number, UnitId unit, IndicatorCode indicator, Period period) {
        return reporting.get(
                access,
                at -> at.path("/api/rounds/{plan}/{round}/explanations")
                        .queryParam("unit", unit)
                        .queryParam("indicator", indicator)
                        .queryParam("period", period)
                        .build(plan, number),
                Explanation.class);
    }

    /** Newest first. */
    public RoundResults results(Access access, PlanCode plan, int number) {
        return reporting.get(
                access, at -> at.path("/api/rounds/{plan}/{round}/results").build(plan, number), RoundResults.class);
    }

    /** @param result number of the result in its round */
    public RoundResults.Published result(Access access, PlanCode plan, int number, int result) {
        return reporting.get(
                access,
                at -> at.path("/api/rounds/{plan}/{round}/results/{number}").build(plan, number, result),
                RoundResults.Published.class);
    }

    /** @throws RoomRefused with all that stands in the way */
    public RoundResults.Published publish(
            Access access, PlanCode plan, int number, @Nullable Integer snapshot, String reason) {
        Map<String, @Nullable Object> wish = new HashMap<>();
        wish.put("snapshot", snapshot);
        wish.put("reason", reason);
        return reporting.send(
                "POST",
                access,
                at -> at.path("/api/rounds/{plan}/{round}/results").build(plan, number),
                null,
                MediaType.APPLICATION_JSON,
                wish,
                RoundResults.Published.class);
    }

    public void minutes(Access access, PlanCode plan, int number, int result, String format, Receiver receiver) {
        reporting.stream(
                access,
                at -> at.path("/api/rounds/{plan}/{round}/results/{number}/minutes")
                        .queryParam("format", "{format}")
                        .build(plan, number, result, format),
                receiver);
    }

    /**
     * Ends judging for all units.
     *
     * @param reason why, where not all sheets are verified
     */
    public void close(Access access, PlanCode plan, int number, String reason) {
        submission.send(
                "POST",
                access,
                at -> at.path("/api/rounds/{plan}/{round}/closing").build(plan, number),
                null,
                MediaType.APPLICATION_JSON,
                Map.of("reason", reason),
                JsonNode.class);
    }

    public JudgedSheet sheet(Access access, PlanCode plan, int number, UnitId unit) {
        return submission.get(
                access,
                at -> at.path("/api/rounds/{plan}/{round}/sheets/{unit}").build(plan, number, unit),
                JudgedSheet.class);
    }

    /** @param judgements each with year, criterion, value and words as they were typed; submission says what is wrong */
    public void judge(
            Access access,
            PlanCode plan,
            int number,
            UnitId unit,
            int seen,
            boolean handOn,
            List<Map<String, Object>> judgements) {
        send(access, plan, number, unit, "judgement", Map.of("seen", seen, "handOn", handOn, "judgements", judgements));
    }

    /** @param to as submission spells stages */
    public void giveBack(Access access, PlanCode plan, int number, UnitId unit, int seen, String to, String reason) {
        send(access, plan, number, unit, "return", Map.of("seen", seen, "to", to, "reason", reason));
    }

    private void send(Access access, PlanCode plan, int number, UnitId unit, String act, Map<String, ?> body) {
        submission.send(
                "POST",
                access,
                at -> at.path("/api/rounds/{plan}/{round}/sheets/{unit}/" + act).build(plan, number, unit),
                null,
                MediaType.APPLICATION_JSON,
                body,
                JudgedSheet.class);
    }
}
