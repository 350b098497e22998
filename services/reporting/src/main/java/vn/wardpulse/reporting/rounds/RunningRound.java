package vn.wardpulse.reporting.rounds;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
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
        return !catalogue.windowLast(form, period.previous()).plusDays(1).isBefore(round.first())
                && !catalogue.windowLast(form, period).isAfter(round.last());
    }

    /**
     * The periods whose figures or reports it rests on, as far as forms are for units of its members' kinds.
     *
     * @param baselines years that reductions of the round start from, by indicator
     */
    SortedSet<Period> periods(Catalogue catalogue, Map<IndicatorCode, Set<Integer>> baselines) {
        Set<UnitKind> kinds = new HashSet<>();
        members(catalogue).keySet().forEach(unit -> catalogue.kind(unit).ifPresent(kinds::add));
        SortedSet<Period> periods = new TreeSet<>();
        for (Scale scale : scales) {
            for (Criterion criterion : scale.criteria()) {
                forms(catalogue, criterion.measured()).stream()
                        .filter(form -> kinds.contains(form.level()))
                        .forEach(form -> Period.year(scale.id().year()).subPeriods(form.frequency()).stream()
                                .filter(period -> holds(catalogue, form, period))
                                .forEach(periods::add));
            }
        }
        baselines.forEach((code, years) -> catalogue
                .indicator(code)
                .ifPresent(indicator ->
                        years.forEach(year -> periods.addAll(Period.year(year).subPeriods(indicator.frequency())))));
        return periods;
    }

    /**
     * These periods in as few as there can be: years that are there as a whole, and what lies in no other of them. Where
     * everything is judged by hand there are none; then it is the round's last year, as a snapshot has to be of something.
     */
    List<Period> toFreeze(SortedSet<Period> periods) {
        if (periods.isEmpty()) {
            return List.of(Period.year(round.last().getYear()));
        }
        SortedSet<Period> all = new TreeSet<>(periods);
        periods.forEach(period -> {
            Period year = Period.year(period.year());
            if (year.holds(period) && periods.containsAll(year.subPeriods(period.frequency()))) {
                all.add(year);
            }
        });
        return all.stream()
                .filter(period -> all.stream().noneMatch(other -> !other.equals(period) && other.holds(period)))
                .toList();
    }

    /** The forms that its criteria rest on. */
    List<Form> forms(Catalogue catalogue) {
        return scales.stream()
                .flatMap(scale -> scale.criteria().stream())
                .flatMap(criterion -> forms(catalogue, criterion.measured()).stream())
                .distinct()
                .toList();
    }

    private static List<Form> forms(Catalogue catalogue, Measured measured) {
        return switch (measured) {
            case Measured.Indicator of -> catalogue.formsOf(of.indicator());
            case Measured.Completeness(List<FormCode> forms) -> named(catalogue, forms);
            case Measured.Timeliness(List<FormCode> forms) -> named(catalogue, forms);
            default -> List.of();
        };
    }

    private static List<Form> named(Catalogue catalogue, List<FormCode> codes) {
        return catalogue.forms().stream()
                .filter(form -> codes.isEmpty() || codes.contains(form.code()))
                .toList();
    }
}
