package vn.wardpulse.reporting.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** What units reported for one indicator, by the periods of a round that a scale counts and by those of baseline years. */
final class IndicatorSeries {

    private final Basis basis;
    private final RunningRound round;
    private final Scale scale;
    private final Catalogue catalogue;
    private final Indicator indicator;
    private final Obligations obligations;
    private final Set<Integer> baselines;

    /** @param obligations of the scale's year */
    IndicatorSeries(
            Basis basis,
            RunningRound round,
            Scale scale,
            Catalogue catalogue,
            Indicator indicator,
            Obligations obligations,
            Set<Integer> baselines) {
        this.basis = basis;
        this.round = round;
        this.scale = scale;
        this.catalogue = catalogue;
        this.indicator = indicator;
        this.obligations = obligations;
        this.baselines = baselines;
    }

    /** One for each of the units that a form asks for it. */
    Map<UnitId, Series> of(List<UnitId> units) {
        Map<UnitId, Map<Period, Reported>> facts = facts(units);
        Indicator standing = indicator.on(round.last(scale.id().year()));
        Map<UnitId, Series> series = new HashMap<>();
        for (UnitId unit : units) {
            Map<Period, Reported> of = facts.getOrDefault(unit, Map.of());
            List<Form> forms = forms(unit);
            if (!forms.isEmpty()) {
                series.put(
                        unit, new Series(standing, indicator.frequency().perYear(), subs(unit, forms, of), before(of)));
            }
        }
        return series;
    }

    private List<Period> periods(int year) {
        return Period.year(year).subPeriods(indicator.frequency());
    }

    private Map<UnitId, Map<Period, Reported>> facts(List<UnitId> units) {
        List<Period> periods = new ArrayList<>(periods(scale.id().year()));
        baselines.forEach(year -> periods.addAll(periods(year)));
        Map<UnitId, Map<Period, Reported>> facts = new HashMap<>();
        basis.figures(
                        indicator.code(),
                        catalogue.formsOf(indicator.code()).stream()
                                .map(Form::code)
                                .toList(),
                        periods,
                        units)
                .forEach(one -> facts.computeIfAbsent(one.unit(), unit -> new HashMap<>())
                        .put(one.period(), one));
        return facts;
    }

    /** The forms that ask the unit for it, each in years of its own: forms of other levels do not. */
    private List<Form> forms(UnitId unit) {
        return catalogue.formsOf(indicator.code()).stream()
                .filter(form -> form.frequency() == indicator.frequency()
                        && catalogue.kind(unit).filter(form.level()::equals).isPresent()
                        && catalogue.units().under(form.scope(), unit, round.day()))
                .sorted(Comparator.comparing(Form::code))
                .toList();
    }

    private List<Series.Sub> subs(UnitId unit, List<Form> forms, Map<Period, Reported> facts) {
        List<Series.Sub> subs = new ArrayList<>();
        for (Period period : periods(scale.id().year())) {
            asking(unit, forms, period)
                    .filter(form -> round.holds(catalogue, form, period))
                    .ifPresent(form -> {
                        boolean due = obligations
                                .of(unit, form, period)
                                .filter(one -> one.duePassed() || one.state() == State.HISTORY)
                                .isPresent();
                        subs.add(new Series.Sub(period, due, facts.get(period)));
                    });
        }
        return subs;
    }

    /** The form in which it stands in a period: the one that is owed, or else the one that will be. */
    private Optional<Form> asking(UnitId unit, List<Form> forms, Period period) {
        return forms.stream()
                .filter(form -> obligations.of(unit, form, period).isPresent())
                .findFirst()
                .or(() -> forms.stream().filter(form -> form.asks(period)).findFirst());
    }

    private Map<Integer, List<Series.Sub>> before(Map<Period, Reported> facts) {
        Map<Integer, List<Series.Sub>> before = new HashMap<>();
        baselines.forEach(year -> before.put(
                year,
                periods(year).stream()
                        .filter(facts::containsKey)
                        .map(period -> new Series.Sub(period, true, facts.get(period)))
                        .toList()));
        return before;
    }
}
