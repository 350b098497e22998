package vn.wardpulse.reporting.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** Gathers what units are scored from on a scale. */
final class Materials {

    private final Basis basis;

    Materials(Basis basis) {
        this.basis = basis;
    }

    /** @param members each unit with its cluster */
    Map<UnitId, Material> gather(
            RunningRound round,
            Scale scale,
            Catalogue catalogue,
            Map<UnitId, GroupCode> members,
            Map<UnitId, SheetState> sheets) {
        List<UnitId> units = List.copyOf(members.keySet());
        int year = scale.id().year();
        LocalDate last = round.last(year);
        Map<UnitId, UnitTargets> targets = basis.targets(year, units);
        Map<UnitId, Map<String, Basis.Obliged>> obliged = new HashMap<>();
        basis.obliged(year, units)
                .forEach(one -> obliged.computeIfAbsent(one.unit(), unit -> new HashMap<>())
                        .put(one.key(), one));
        Map<UnitId, Map<IndicatorCode, Target>> asked = new HashMap<>();
        targets.forEach((unit, stated) -> asked.put(unit, stated.on(last)));
        Map<UnitId, Map<IndicatorCode, Series>> series = series(round, scale, catalogue, units, obliged, asked);
        Map<UnitId, Material> materials = new HashMap<>();
        members.forEach((unit, cluster) -> {
            SheetState sheet = sheets.getOrDefault(unit, SheetState.NEW);
            materials.put(
                    unit,
                    new Material(
                            cluster,
                            sheet.turn() == Turn.CLOSED,
                            series.getOrDefault(unit, Map.of()),
                            asked.getOrDefault(unit, Map.of()),
                            owed(round, catalogue, obliged.getOrDefault(unit, Map.of())),
                            opinions(scale, cluster, sheet)));
        });
        return materials;
    }

    private static List<Owed> owed(RunningRound round, Catalogue catalogue, Map<String, Basis.Obliged> obliged) {
        List<Owed> owed = new ArrayList<>();
        new TreeMap<>(obliged).forEach((key, one) -> {
            Period period = one.period();
            catalogue.forms().stream()
                    .filter(form -> one.of(form.code()))
                    .filter(form -> one.state() != State.HISTORY && round.holds(catalogue, form, period))
                    .forEach(form -> {
                        boolean received = one.state() == State.SUBMITTED || one.state() == State.APPROVED;
                        owed.add(new Owed(form.code(), period, one.duePassed(), received, received && one.inTime()));
                    });
        });
        return owed;
    }

    private static Map<CriterionCode, Opinion> opinions(Scale scale, GroupCode cluster, SheetState sheet) {
        Map<CriterionCode, Opinion> opinions = new HashMap<>();
        scale.of(cluster).stream()
                .filter(criterion -> criterion.measured().byHand())
                .forEach(criterion -> {
                    CriterionCode code = criterion.code();
                    opinions.put(
                            code,
                            new Opinion(
                                    said(sheet, Stage.SELF, scale, code),
                                    said(sheet, Stage.APPRAISAL, scale, code),
                                    said(sheet, Stage.VERIFICATION, scale, code)));
                });
        return opinions;
    }

    private static @Nullable Said said(SheetState sheet, Stage stage, Scale scale, CriterionCode criterion) {
        return sheet.stated(stage, scale.id().year(), criterion)
                .map(judgement -> new Said(judgement.value(), judgement.words()))
                .orElse(null);
    }

    private Map<UnitId, Map<IndicatorCode, Series>> series(
            RunningRound round,
            Scale scale,
            Catalogue catalogue,
            List<UnitId> units,
            Map<UnitId, Map<String, Basis.Obliged>> obliged,
            Map<UnitId, Map<IndicatorCode, Target>> asked) {
        Map<UnitId, Map<IndicatorCode, Series>> series = new HashMap<>();
        baselines(scale, asked.values())
                .forEach((code, years) -> catalogue
                        .indicator(code)
                        .ifPresent(
                                indicator -> new OneIndicator(round, scale, catalogue, indicator, units, obliged, years)
                                        .into(series)));
        return series;
    }

    /** The years that reductions of a scale start from, by each indicator that it asks for. */
    Map<IndicatorCode, Set<Integer>> baselines(RunningRound round, Scale scale, Set<UnitId> units) {
        LocalDate last = round.last(scale.id().year());
        List<Map<IndicatorCode, Target>> asked = new ArrayList<>();
        basis.targets(scale.id().year(), units).values().forEach(stated -> asked.add(stated.on(last)));
        return baselines(scale, asked);
    }

    private static Map<IndicatorCode, Set<Integer>> baselines(
            Scale scale, Collection<? extends Map<IndicatorCode, Target>> asked) {
        Map<IndicatorCode, Set<Integer>> baselines = new TreeMap<>();
        scale.criteria().forEach(criterion -> {
            if (criterion.measured() instanceof Measured.Indicator measured) {
                Set<Integer> years =
                        baselines.computeIfAbsent(measured.indicator(), indicator -> new LinkedHashSet<>());
                Target own = measured.target();
                if (own == null) {
                    asked.forEach(targets -> against(targets.get(measured.indicator()), years));
                } else {
                    against(own, years);
                }
            }
        });
        return baselines;
    }

    /** Adds the year that a reduction starts from. */
    private static void against(@Nullable Target target, Set<Integer> years) {
        if (target instanceof Target.Reduction reduction) {
            years.add(reduction.baselineYear());
        }
    }

    /** The figures of all units for one indicator. */
    private final class OneIndicator {

        private final RunningRound round;
        private final Scale scale;
        private final Catalogue catalogue;
        private final Indicator indicator;
        private final List<UnitId> units;
        private final Map<UnitId, Map<String, Basis.Obliged>> obliged;
        private final Set<Integer> baselines;

        OneIndicator(
                RunningRound round,
                Scale scale,
                Catalogue catalogue,
                Indicator indicator,
                List<UnitId> units,
                Map<UnitId, Map<String, Basis.Obliged>> obliged,
                Set<Integer> baselines) {
            this.round = round;
            this.scale = scale;
            this.catalogue = catalogue;
            this.indicator = indicator;
            this.units = units;
            this.obliged = obliged;
            this.baselines = baselines;
        }

        void into(Map<UnitId, Map<IndicatorCode, Series>> all) {
            Map<UnitId, Map<Period, Reported>> facts = facts();
            Indicator standing = indicator.on(round.last(scale.id().year()));
            for (UnitId unit : units) {
                Map<Period, Reported> of = facts.getOrDefault(unit, Map.of());
                List<Form> forms = forms(unit);
                if (!forms.isEmpty()) {
                    all.computeIfAbsent(unit, u -> new HashMap<>())
                            .put(
                                    indicator.code(),
                                    new Series(
                                            standing,
                                            indicator.frequency().perYear(),
                                            subs(unit, forms, of),
                                            before(of)));
                }
            }
        }

        private List<Period> periods(int year) {
            return Period.year(year).subPeriods(indicator.frequency());
        }

        private Map<UnitId, Map<Period, Reported>> facts() {
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
            Map<String, Basis.Obliged> own = obliged.getOrDefault(unit, Map.of());
            List<Series.Sub> subs = new ArrayList<>();
            for (Period period : periods(scale.id().year())) {
                asking(forms, own, period)
                        .filter(form -> round.holds(catalogue, form, period))
                        .ifPresent(form -> {
                            Basis.Obliged one = own.get(key(form, period));
                            boolean due = one != null && (one.duePassed() || one.state() == State.HISTORY);
                            subs.add(new Series.Sub(period, due, facts.get(period)));
                        });
            }
            return subs;
        }

        /** The form in which it stands in a period: the one that is owed, or else the one that will be. */
        private static Optional<Form> asking(List<Form> forms, Map<String, Basis.Obliged> own, Period period) {
            return forms.stream()
                    .filter(form -> own.containsKey(key(form, period)))
                    .findFirst()
                    .or(() -> forms.stream().filter(form -> form.asks(period)).findFirst());
        }

        private static String key(Form form, Period period) {
            return form.code() + "/" + period;
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
}
