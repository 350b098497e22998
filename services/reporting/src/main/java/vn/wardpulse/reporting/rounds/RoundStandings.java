package vn.wardpulse.reporting.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** Works out how a round stands. */
@Component
class RoundStandings {

    /**
     * @param places in order over all
     * @param sheets of the units with whose sheet somebody has done something
     * @param closed whether all sheets are
     * @param before null where the round before has no result
     */
    record Standing(
            RunningRound round,
            List<Ranking.Place> places,
            List<Proposal> proposals,
            Map<UnitId, SheetState> sheets,
            boolean closed,
            @Nullable Before before) {}

    /** The result of a round that ranks of the next one are held against. */
    record Before(RoundId round, int number, String hash, Map<UnitId, Ranks> ranks) {}

    record Ranks(
            GroupCode cluster,
            @Nullable Integer inCluster,
            @Nullable Integer overall) {}

    private final RoundReading reading;
    private final LiveBasis live;
    private final ResultTable results;

    RoundStandings(RoundReading reading, LiveBasis live, ResultTable results) {
        this.reading = reading;
        this.live = live;
        this.results = results;
    }

    /** As everything stands now: provisional. */
    Standing now(RunningRound round, Catalogue catalogue) {
        return on(live, reading.sheets(round.id()), round, catalogue);
    }

    /** By what is given: sheets as they stand with their acts, figures and obligations of a basis. */
    Standing on(Basis basis, Map<UnitId, SheetState> sheets, RunningRound round, Catalogue catalogue) {
        Map<UnitId, GroupCode> members = round.members(catalogue);
        Materials materials = new Materials(basis);
        Map<UnitId, List<ScaleScore>> scores = new LinkedHashMap<>();
        for (Scale scale : round.scales()) {
            Map<UnitId, Material> of = materials.gather(round, scale, catalogue, members, sheets);
            of.forEach((unit, material) ->
                    scores.computeIfAbsent(unit, u -> new ArrayList<>()).add(ScaleScore.of(scale, material)));
        }
        List<RoundScore> units = new ArrayList<>();
        members.forEach(
                (unit, cluster) -> units.add(RoundScore.of(unit, cluster, scores.getOrDefault(unit, List.of()))));
        Scale last = round.scales().getLast();
        List<Ranking.Place> places = new Ranking(last.ties()).places(units);
        return new Standing(
                round,
                places,
                places.stream()
                        .flatMap(place ->
                                Proposal.of(
                                        place,
                                        last.thresholds(),
                                        closed(sheets, place.score().unit()))
                                        .stream())
                        .toList(),
                sheets,
                !members.isEmpty() && members.keySet().stream().allMatch(unit -> closed(sheets, unit)),
                before(round.id()).orElse(null));
    }

    private Optional<Before> before(RoundId round) {
        if (round.number() == 1) {
            return Optional.empty();
        }
        return results.latest(new RoundId(round.plan(), round.number() - 1)).map(stored -> {
            Map<UnitId, Ranks> ranks = new HashMap<>();
            stored.result()
                    .standing()
                    .places()
                    .forEach(place ->
                            ranks.put(place.unit(), new Ranks(place.cluster(), place.inCluster(), place.overall())));
            RoundResult result = stored.result();
            return new Before(result.round(), result.number(), stored.hash(), ranks);
        });
    }

    private static boolean closed(Map<UnitId, SheetState> sheets, UnitId unit) {
        return sheets.getOrDefault(unit, SheetState.NEW).turn() == Turn.CLOSED;
    }
}
