package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Rounds", description = "How units stand in rounds of emulation, exact, with everything that it rests on")
class StandingController {

    private final RoundReading reading;
    private final RoundStandings standings;
    private final Reach reach;
    private final Clock domainClock;

    StandingController(
            RoundReading reading, RoundStandings standings, Reach reach, @Qualifier("domainClock") Clock domainClock) {
        this.reading = reading;
        this.standings = standings;
        this.reach = reach;
        this.domainClock = domainClock;
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
        Scope scope = reach.of(reader);
        String where = "/api/rounds/%s/%d".formatted(plan, round);
        if (round < 1 || round > RoundId.MOST) {
            throw Refused.notFound(where);
        }
        RunningRound running = reading.round(new RoundId(plan, round), LocalDate.now(domainClock))
                .orElseThrow(() -> Refused.notFound(where));
        Predicate<UnitId> seen = seen(running, scope);
        if (running.members(scope.catalogue()).keySet().stream().noneMatch(seen)) {
            throw Refused.outOfReach(where);
        }
        return ShownStanding.of(standings.now(running, scope.catalogue()), seen);
    }

    private static Predicate<UnitId> seen(RunningRound round, Scope scope) {
        @Nullable UnitId bound = scope.bound();
        boolean standing = bound != null && bound.equals(round.plan().standing());
        return unit -> standing
                || scope.sees(unit, round.day())
                || round.scales().getLast().clusters().stream()
                        .filter(cluster -> cluster.lead().equals(bound))
                        .map(Cluster::group)
                        .anyMatch(group -> group.equals(
                                round.members(scope.catalogue()).get(unit)));
    }
}
