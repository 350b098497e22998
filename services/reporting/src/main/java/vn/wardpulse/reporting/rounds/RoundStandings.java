package vn.wardpulse.reporting.rounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
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
     */
    record Standing(
            RunningRound round,
            List<Ranking.Place> places,
            List<Proposal> proposals,
            Map<UnitId, SheetState> sheets,
            boolean closed) {}

    private final RoundReading reading;
    private final Materials materials;

    RoundStandings(RoundReading reading, Materials materials) {
        this.reading = reading;
        this.materials = materials;
    }

    /** As everything stands now: provisional. */
    Standing now(RunningRound round, Catalogue catalogue) {
        Map<UnitId, GroupCode> members = round.members(catalogue);
        Map<UnitId, SheetState> sheets = reading.sheets(round.id());
        Map<UnitId, List<ScaleScore>> scores = new LinkedHashMap<>();
        for (Scale scale : round.scales()) {
            Map<UnitId, Material> of = materials.gather(round, scale, catalogue, members, sheets);
            of.forEach((unit, material) -> scores.computeIfAbsent(unit, u -> new ArrayList<>())
                    .add(ScaleScore.of(scale, material)));
        }
        List<RoundScore> units = new ArrayList<>();
        members.forEach((unit, cluster) ->
                units.add(RoundScore.of(unit, cluster, scores.getOrDefault(unit, List.of()))));
        Scale last = round.scales().getLast();
        List<Ranking.Place> places = new Ranking(last.ties()).places(units);
        return new Standing(
                round,
                places,
                places.stream()
                        .flatMap(place -> Proposal.of(place, last.thresholds(), closed(sheets, place.score().unit()))
                                .stream())
                        .toList(),
                sheets,
                !members.isEmpty() && members.keySet().stream().allMatch(unit -> closed(sheets, unit)));
    }

    private static boolean closed(Map<UnitId, SheetState> sheets, UnitId unit) {
        return sheets.getOrDefault(unit, SheetState.NEW).turn() == Turn.CLOSED;
    }
}
