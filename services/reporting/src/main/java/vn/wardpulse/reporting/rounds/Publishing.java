package vn.wardpulse.reporting.rounds;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.snapshots.Snapshots;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Publishes results: works the round out from a snapshot and from what was judged, and keeps that for good. */
@Component
class Publishing {

    private final RoundReading reading;
    private final RoundStandings standings;
    private final ResultTable results;
    private final Snapshots snapshots;
    private final LiveBasis live;
    private final Clock domainClock;

    Publishing(
            RoundReading reading,
            RoundStandings standings,
            ResultTable results,
            Snapshots snapshots,
            LiveBasis live,
            @Qualifier("domainClock") Clock domainClock) {
        this.reading = reading;
        this.standings = standings;
        this.results = results;
        this.snapshots = snapshots;
        this.live = live;
        this.domainClock = domainClock;
    }

    /** The periods that a snapshot has to have to carry the result. */
    List<Period> needed(RunningRound round, Catalogue catalogue) {
        return round.toFreeze(
                periods(round, catalogue, live, round.members(catalogue).keySet()));
    }

    /**
     * @param snapshot known to be in the reach of whoever publishes
     * @param reason why there is another one; null where there is none yet
     * @throws Refused if the round is not closed, if the snapshot does not carry it, or if a reason is missing
     */
    ResultTable.Stored publish(
            RunningRound round,
            Catalogue catalogue,
            Snapshots.Stored snapshot,
            @Nullable String reason,
            RoundResult.Publisher by) {
        Set<UnitId> units = round.members(catalogue).keySet();
        long judgements = reading.position(round.id());
        Map<UnitId, SheetState> sheets = reading.sheets(round.id(), judgements);
        demandClosed(units, sheets);
        FrozenBasis basis = FrozenBasis.of(snapshots, snapshot.manifest().number(), units);
        List<Fault> faults = new PublicationFaults(snapshot.manifest())
                .of(round, catalogue, basis, periods(round, catalogue, basis, units), domainClock.getZone());
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "snapshot-does-not-carry", faults);
        }
        ShownStanding standing = ShownStanding.of(standings.on(basis, sheets, round, catalogue));
        return results.add(round.id(), there -> {
            demandReason(there, reason);
            return new RoundResult(
                    RoundResult.FORMAT,
                    round.id(),
                    there + 1,
                    there == 0 ? null : reason,
                    by,
                    domainClock.instant(),
                    about(round),
                    called(units, catalogue, round),
                    clusters(round, catalogue),
                    basis(snapshot, judgements),
                    standing);
        });
    }

    private static void demandClosed(Set<UnitId> units, Map<UnitId, SheetState> sheets) {
        long open = units.stream()
                .filter(unit -> sheets.getOrDefault(unit, SheetState.NEW).turn() != Turn.CLOSED)
                .count();
        if (units.isEmpty() || open > 0) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    Fault.error(
                            "round-open",
                            "round",
                            "Còn %d phiếu chưa khoá. Khoá chấm điểm của đợt rồi công bố.".formatted(open),
                            "%d sheets are not closed. Close the judging of the round, then publish.".formatted(open)));
        }
    }

    private static void demandReason(int there, @Nullable String reason) {
        if (there > 0 && reason == null) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "reason-needed",
                            "reason",
                            "Đợt này đã công bố kết quả. Ghi lý do công bố lại; kết quả trước vẫn được giữ.",
                            "This round has a result. Say why there is another one; the one before is kept."));
        }
    }

    private static SortedSet<Period> periods(RunningRound round, Catalogue catalogue, Basis basis, Set<UnitId> units) {
        Map<IndicatorCode, Set<Integer>> baselines = new HashMap<>();
        for (Scale scale : round.scales()) {
            new Materials(basis)
                    .baselines(round, scale, units)
                    .forEach((indicator, years) -> baselines
                            .computeIfAbsent(indicator, code -> new TreeSet<>())
                            .addAll(years));
        }
        return round.periods(catalogue, baselines);
    }

    private static RoundResult.About about(RunningRound round) {
        Plan plan = round.plan();
        return new RoundResult.About(plan.number(), plan.issuer(), plan.title(), round.round());
    }

    private static List<RoundResult.CalledUnit> called(Set<UnitId> units, Catalogue catalogue, RunningRound round) {
        Set<UnitId> all = new LinkedHashSet<>(units);
        round.scales().getLast().clusters().forEach(cluster -> all.add(cluster.lead()));
        Optional.ofNullable(round.plan().standing()).ifPresent(all::add);
        return all.stream()
                .map(unit -> new RoundResult.CalledUnit(
                        unit,
                        catalogue.kind(unit).orElse(UnitKind.DEPARTMENT),
                        catalogue
                                .units()
                                .unit(unit)
                                .flatMap(known -> known.on(round.day()))
                                .map(spell -> spell.name())
                                .orElseGet(() -> new Name(unit.value(), unit.value()))))
                .toList();
    }

    private static List<RoundResult.CalledCluster> clusters(RunningRound round, Catalogue catalogue) {
        return round.scales().getLast().clusters().stream()
                .map(cluster ->
                        new RoundResult.CalledCluster(cluster.group(), name(cluster, catalogue), cluster.lead()))
                .toList();
    }

    private static Name name(Cluster cluster, Catalogue catalogue) {
        String code = cluster.group().value();
        return catalogue.group(cluster.group()).map(UnitGroup::name).orElseGet(() -> new Name(code, code));
    }

    private static RoundResult.ResultBasis basis(Snapshots.Stored snapshot, long judgements) {
        Manifest manifest = snapshot.manifest();
        return new RoundResult.ResultBasis(
                manifest.number(), snapshot.hash(), manifest.official(), manifest.takenAt(), judgements);
    }
}
