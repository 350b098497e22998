package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.explanation.Explanation;
import vn.wardpulse.reporting.explanation.Explanations;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * Where the figures come from that scores rest on. Who judges a unit need not have it in reach, and still has to be able to
 * follow its points down to the reports: these figures and no others.
 */
@RestController
@Tag(name = "Rounds", description = "How units stand in rounds of emulation, exact, with everything that it rests on")
class ScoredFiguresController {

    private final RoundsDoor door;
    private final RoundStandings standings;
    private final ResultTable results;
    private final Explanations explanations;

    ScoredFiguresController(RoundsDoor door, RoundStandings standings, ResultTable results, Explanations explanations) {
        this.door = door;
        this.standings = standings;
        this.results = results;
        this.explanations = explanations;
    }

    @GetMapping("/api/rounds/{plan}/{round}/explanations")
    @Operation(
            summary = "The reports behind a figure that a unit's score rests on",
            description =
                    "For whoever sees the unit's lines in the round, also without having the unit in reach: a figure that is"
                            + " among those of the standing, or of a published result. The figure is as it stands now. Of"
                            + " reports of other units only those in reach are shown, the rest are `withheld`.")
    Explanation explainScored(
            Reader reader,
            @Parameter(example = "P2021") @PathVariable PlanCode plan,
            @Parameter(example = "2") @PathVariable int round,
            @Parameter(example = "00118") @RequestParam UnitId unit,
            @Parameter(example = "SOC-02") @RequestParam IndicatorCode indicator,
            @Parameter(example = "2023-09") @RequestParam Period period) {
        Seers seers = door.open(reader, plan, round);
        seers.demand(unit, "unit");
        if (!restsOn(seers, unit, indicator, period)) {
            throw Refused.outOfReach("indicator");
        }
        Scope scope = seers.scope();
        return explanations
                .of(
                        unit,
                        scope.catalogue().indicator(indicator, period).orElseThrow(() -> Refused.notFound("indicator")),
                        period,
                        Explanation.Span.OWN,
                        scope.catalogue())
                .asSeenBy(line -> line.unit().equals(unit) || scope.sees(line.unit(), line.period()));
    }

    /** A scale may have changed since a result was published; its lines are still to be followed. */
    private boolean restsOn(Seers seers, UnitId unit, IndicatorCode indicator, Period period) {
        return ShownStanding.of(standings.now(seers.round(), seers.scope().catalogue()))
                        .restsOn(unit, indicator, period)
                || results.all(seers.round().id()).stream()
                        .anyMatch(stored -> stored.result().standing().restsOn(unit, indicator, period));
    }
}
