package vn.wardpulse.submission.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.submission.round.SheetBodies.RoundClosing;
import vn.wardpulse.submission.round.SheetBodies.SheetJudgement;
import vn.wardpulse.submission.round.SheetBodies.SheetReturn;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Rounds", description = "What is judged by hand of units in rounds of emulation, stage by stage")
class RoundsController {

    private final ScoreSheets scores;
    private final RoundDesk desk;

    RoundsController(ScoreSheets scores, RoundDesk desk) {
        this.scores = scores;
        this.desk = desk;
    }

    @GetMapping("/api/rounds")
    @Operation(
            summary = "The rounds that have begun, with how many score sheets wait for the reader",
            description = "Those of which the reader sees a unit, the latest first.")
    List<RoundSummary> rounds(@Parameter(hidden = true) Reader reader) {
        return scores.rounds(reader);
    }

    @GetMapping("/api/rounds/{plan}/{round}/sheets")
    @Operation(
            summary = "Where the sheets of a round stand, cluster by cluster",
            description = "Those of units in reach, of clusters that the reader's unit leads, and all for the plan's"
                    + " standing body. From the first day of the round on.")
    List<SheetSummary> sheets(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "P2021") PlanCode plan,
            @PathVariable @Parameter(example = "2") int round) {
        return scores.sheets(reader, round(plan, round));
    }

    @GetMapping("/api/rounds/{plan}/{round}/sheets/{unit}")
    @Operation(
            summary = "What is judged of a unit, stage by stage, with all that was ever done with it",
            description = "Criteria that rest on reports are not among them: nobody states these.")
    SheetView sheet(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "P2021") PlanCode plan,
            @PathVariable @Parameter(example = "2") int round,
            @PathVariable @Parameter(example = "00139") UnitId unit) {
        return scores.sheet(reader, new SheetId(round(plan, round), unit));
    }

    @PostMapping("/api/rounds/{plan}/{round}/sheets/{unit}/judgement")
    @Operation(
            summary =
                    "Judge for the stage whose turn it is: the unit itself, the unit that leads its cluster, the standing body",
            description =
                    "It replaces what the stage said before and counts at once. Handed on, it is the next stage's turn: then"
                            + " every criterion has to be judged. Counts, bonus and deductions have evidence; what differs from the"
                            + " stage before has a reason. Words must not hold a person's number or address.")
    SheetView judge(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable int round,
            @PathVariable UnitId unit,
            @RequestBody SheetJudgement body) {
        return desk.judge(reader, new SheetId(round(plan, round), unit), body);
    }

    @PostMapping("/api/rounds/{plan}/{round}/sheets/{unit}/return")
    @Operation(
            summary = "Give a sheet back to a stage before, with a reason",
            description =
                    "What later stages said counts no more. The standing body also opens again what is verified or"
                            + " closed.")
    SheetView giveBack(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable int round,
            @PathVariable UnitId unit,
            @RequestBody SheetReturn body) {
        return desk.giveBack(reader, new SheetId(round(plan, round), unit), body);
    }

    @PostMapping("/api/rounds/{plan}/{round}/closing")
    @Operation(
            summary = "Close a round that is over: nothing is judged any more",
            description =
                    "For the plan's standing body, after the last day. Where sheets are not verified it takes a reason.")
    List<SheetSummary> close(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable int round,
            @RequestBody(required = false) @Nullable RoundClosing body) {
        return desk.close(reader, round(plan, round), body);
    }

    /** A number that cannot be a round's is nobody's. */
    static RoundId round(PlanCode plan, int number) {
        try {
            return new RoundId(plan, number);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("rounds/" + plan);
        }
    }
}
