package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Rounds", description = "How units stand in rounds of emulation, exact, with everything that it rests on")
class StandingController {

    private final RoundsDoor door;
    private final RoundStandings standings;

    StandingController(RoundsDoor door, RoundStandings standings) {
        this.door = door;
        this.standings = standings;
    }

    @GetMapping("/api/rounds/{plan}/{round}/standing")
    @Operation(
            summary = "How a round stands now, with every line of every score",
            description =
                    "Provisional: worked out from figures, obligations, targets and judgements as they are. Points are exact"
                            + " fractions, rounded only to be shown. Units in reach, those of clusters that the reader's unit"
                            + " leads, and all for the plan's standing body; ranks are among all of them.")
    ShownStanding standing(
            Reader reader,
            @Parameter(example = "P2021") @PathVariable PlanCode plan,
            @Parameter(example = "2") @PathVariable int round) {
        Seers seers = door.open(reader, plan, round);
        return ShownStanding.of(standings.now(seers.round(), seers.scope().catalogue()))
                .of(seers.seen());
    }
}
