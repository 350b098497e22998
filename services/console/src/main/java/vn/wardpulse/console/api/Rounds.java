package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
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

    /** @param number of the round in its plan; reporting says if there is none */
    public RoundStanding standing(Access access, PlanCode plan, int number) {
        return reporting.get(
                access,
                at -> at.path("/api/rounds/{plan}/{round}/standing").build(plan, number),
                RoundStanding.class);
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
        send(
                access,
                plan,
                number,
                unit,
                "judgement",
                Map.of("seen", seen, "handOn", handOn, "judgements", judgements));
    }

    /** @param to as submission spells stages */
    public void giveBack(
            Access access, PlanCode plan, int number, UnitId unit, int seen, String to, String reason) {
        send(access, plan, number, unit, "return", Map.of("seen", seen, "to", to, "reason", reason));
    }

    private void send(
            Access access, PlanCode plan, int number, UnitId unit, String act, Map<String, ?> body) {
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
