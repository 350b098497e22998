package vn.wardpulse.reporting.rounds;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.reporting.catalogue.Catalogue;

/**
 * A round that has begun.
 *
 * @param scales in order of their years, at least one
 * @param day that decides who is in it: today, and its last day once that is over
 */
record RunningRound(RoundId id, Plan plan, Round round, List<Scale> scales, LocalDate day) {

    /** Each unit with its cluster, in order of the clusters. */
    Map<UnitId, GroupCode> members(Catalogue catalogue) {
        Map<UnitId, GroupCode> members = new LinkedHashMap<>();
        scales.getLast()
                .clusters()
                .forEach(cluster -> catalogue.group(cluster.group()).stream()
                        .flatMap(group -> group.on(day).stream())
                        .forEach(unit -> members.putIfAbsent(unit, cluster.group())));
        return members;
    }

    /** The last day of the round in a year. */
    LocalDate last(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return round.last().isBefore(end) ? round.last() : end;
    }

    /**
     * Whether a period counts in the round: its data window lies in it. Windows follow each other without a gap, so that
     * one begins the day after the one before has ended.
     */
    boolean holds(Catalogue catalogue, Form form, Period period) {
        return !catalogue
                        .windowLast(form, period.previous())
                        .plusDays(1)
                        .isBefore(round.first())
                && !catalogue.windowLast(form, period).isAfter(round.last());
    }
}
