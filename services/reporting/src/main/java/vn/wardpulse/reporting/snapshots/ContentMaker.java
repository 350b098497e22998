package vn.wardpulse.reporting.snapshots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.TallViews;

/**
 * Puts a snapshot's content together from the log, a piece of the units after the other. The same log gives the same
 * content, byte for byte, however it was cut.
 */
final class ContentMaker {

    /** Units times indicators whose figures of a year are held at once for a unit with very many under it. */
    private static final int FIGURES = 14_000;

    /**
     * A definition that was in force.
     *
     * @param body as its topic has it
     */
    private record FrozenDefinition(String kind, String key, long position, Instant at, String by, Object body) {

        static FrozenDefinition of(CatalogueEvent event) {
            Thing thing = Thing.of(event);
            return new FrozenDefinition(
                    thing.kind(),
                    thing.key(),
                    event.head().position(),
                    event.head().at(),
                    event.head().by(),
                    thing.body());
        }
    }

    /** Who looks at what the figures rest on while they are worked out. */
    interface Onlooker {

        /**
         * @param held all that the units have in the log, and perhaps more
         * @param standings of these units, as far as they are asked for
         */
        void see(Set<UnitId> units, LoggedScope.Held held, Collection<Standing> standings);
    }

    private final LoggedScope logged;
    private final Progress progress;
    private final Onlooker onlooker;
    private final MadeContent content;

    private ContentMaker(LoggedScope logged, Progress progress, Onlooker onlooker, MadeContent content) {
        this.logged = logged;
        this.progress = progress;
        this.onlooker = onlooker;
        this.content = content;
    }

    /** To be closed by the caller. */
    static MadeContent make(LoggedScope logged, Progress progress) {
        return make(logged, progress, (units, held, standings) -> {});
    }

    /** The same, with somebody who looks on. */
    static MadeContent make(LoggedScope logged, Progress progress, Onlooker onlooker) {
        MadeContent content = new MadeContent(logged.units());
        try {
            new ContentMaker(logged, progress, onlooker, content).work();
            return content;
        } catch (RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private void work() {
        Set<Integer> years = LoggedScope.years(logged.scope());
        progress.begin(
                Progress.Stage.WORKING_OUT,
                logged.pieces().stream()
                        .mapToInt(piece ->
                                piece.tall() ? years.size() * groups(piece).size() : 1)
                        .sum());
        definitions();
        for (Piece piece : logged.pieces()) {
            content.expect(piece.units());
            if (piece.tall()) {
                own(piece.units(), logged.held(piece.units()));
                years.forEach(year -> tall(piece, year));
            } else {
                LoggedScope.Held held = logged.held(piece.under());
                own(piece.units(), held);
                low(piece, held, years);
                progress.step();
            }
        }
    }

    /** What stands in the units' own reports and targets. */
    private void own(Set<UnitId> units, LoggedScope.Held held) {
        held.catalogue().stream()
                .filter(CatalogueEvent.TargetsSet.class::isInstance)
                .map(CatalogueEvent.TargetsSet.class::cast)
                .filter(set -> units.contains(set.targets().unit())
                        && logged.asks(set.targets().unit()))
                .sorted(Comparator.comparing(Topics.TARGETS.key()))
                .forEach(set ->
                        content.add(Section.DEFINITIONS, set.targets().unit(), canonical(FrozenDefinition.of(set))));
        TreeMap<String, Standing> standings = new TreeMap<>();
        for (Standing standing : Oracle.standings(held.reports())) {
            if (units.contains(standing.obligation().unit()) && logged.asks(standing)) {
                standings.put(Topics.STANDINGS.key().apply(standing), standing);
            }
        }
        standings
                .values()
                .forEach(standing ->
                        content.add(Section.STANDINGS, standing.obligation().unit(), canonical(standing)));
        Facts.of(logged, held.reports(), standings.values())
                .forEach(fact -> content.add(Section.FACTS, fact.unit(), canonical(fact)));
        onlooker.see(units, held, standings.values());
    }

    /** The views of units all of whose figures are at hand. */
    private void low(Piece piece, LoggedScope.Held held, Set<Integer> years) {
        List<UnitPeriod> year = new ArrayList<>();
        Oracle.each(
                held.catalogue(),
                held.reports(),
                (unit, of) -> piece.units().contains(unit) && years.contains(of),
                view -> {
                    if (!year.isEmpty()
                            && (!year.getFirst().unit().equals(view.unit())
                                    || year.getFirst().period().year()
                                            != view.period().year())) {
                        views(year);
                        year.clear();
                    }
                    year.add(view);
                });
        views(year);
    }

    private void tall(Piece piece, int year) {
        TallViews views = new TallViews(piece.units().first(), year);
        for (Set<IndicatorCode> group : groups(piece)) {
            LoggedScope.Held held = logged.held(piece.under(), group::contains, of -> rests(of, year));
            views.take(held.catalogue(), held.reports());
            progress.step();
        }
        views(views.views());
    }

    /** Other years of the scope move nothing in this one; years that targets are reductions of may. */
    private boolean rests(int of, int year) {
        return of == year
                || !LoggedScope.years(logged.scope()).contains(of)
                || baselines().contains(of);
    }

    private @Nullable Set<Integer> baselines;

    private Set<Integer> baselines() {
        if (baselines == null) {
            Set<Integer> found = new TreeSet<>();
            for (Piece piece : logged.pieces()) {
                logged.targets(piece.units())
                        .forEach(set -> found.addAll(set.targets().baselineYears()));
            }
            baselines = found;
        }
        return baselines;
    }

    /** The indicators, as many at a time as there is room for. */
    private List<Set<IndicatorCode>> groups(Piece piece) {
        List<IndicatorCode> all = logged.catalogue().indicators();
        int size = Math.max(1, FIGURES / piece.under().size());
        List<Set<IndicatorCode>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            groups.add(new TreeSet<>(all.subList(from, Math.min(from + size, all.size()))));
        }
        return groups;
    }

    /** Of one unit and year, put in the order of their periods as text. */
    private void views(List<UnitPeriod> year) {
        year.stream()
                .filter(view -> logged.asks(view.unit(), view.period()))
                .sorted(Comparator.comparing(Topics.UNIT_PERIODS.key()))
                .forEach(view -> {
                    view.cells().stream()
                            .filter(cell -> logged.asks(cell.indicator()))
                            .forEach(cell -> placed(Section.CELLS, view, cell));
                    if (logged.scope().forms().isEmpty()) {
                        view.themes().stream()
                                .filter(score -> logged.asks(score.theme()))
                                .forEach(score -> placed(Section.SCORES, view, score));
                    }
                    view.forms().stream()
                            .filter(form -> logged.asks(form.form()))
                            .forEach(form -> placed(Section.COMPLETENESS, view, form));
                });
    }

    private void placed(Section section, UnitPeriod view, Object row) {
        ObjectNode object = Wire.mapper().valueToTree(row);
        object.put("unit", view.unit().value()).put("period", view.period().toString());
        content.add(section, view.unit(), canonical(object));
    }

    private static byte[] canonical(Object object) {
        return Canonical.bytes(object);
    }

    private void definitions() {
        Set<UnitId> units = unitsAndAbove();
        logged.definitions().stream()
                .filter(event -> isInForce(event, units))
                .map(FrozenDefinition::of)
                .sorted(Comparator.comparing(FrozenDefinition::kind).thenComparing(FrozenDefinition::key))
                .forEach(definition -> content.define(definition.kind(), canonical(definition)));
    }

    /** Whether figures of the scope go by it. How figures were checked, and what became of units, moves none of them. */
    private boolean isInForce(CatalogueEvent event, Set<UnitId> units) {
        return switch (event) {
            case CatalogueEvent.UnitDefined e -> units.contains(e.unit().id());
            case CatalogueEvent.ThemeDefined e -> true;
            case CatalogueEvent.IndicatorDefined e -> logged.asks(e.indicator().code());
            case CatalogueEvent.FormDefined e -> logged.asks(e.form());
            case CatalogueEvent.CalendarYearDefined e ->
                LoggedScope.years(logged.scope()).contains(e.calendarYear().year()) && isAsked(e);
            // Those of the scope's own units come with the units.
            case CatalogueEvent.TargetsSet e -> false;
            case CatalogueEvent.SuccessionDefined e -> false;
            case CatalogueEvent.UnitGroupDefined e -> false;
            case CatalogueEvent.ValidationRuleDefined e -> false;
            case CatalogueEvent.PlanDefined e -> false;
            case CatalogueEvent.TaskDefined e -> false;
            case CatalogueEvent.ScaleDefined e -> false;
        };
    }

    private boolean isAsked(CatalogueEvent.CalendarYearDefined calendar) {
        return logged.catalogue().forms().stream()
                .filter(logged::asks)
                .map(Form::calendar)
                .anyMatch(calendar.calendarYear().calendar()::equals);
    }

    private Set<UnitId> unitsAndAbove() {
        List<Unit> all = List.copyOf(logged.catalogue().units().units());
        Set<UnitId> found = new HashSet<>();
        all.stream().map(Unit::id).filter(logged::asks).forEach(found::add);
        boolean grown = true;
        while (grown) {
            List<UnitId> parents = all.stream()
                    .filter(unit -> found.contains(unit.id()))
                    .flatMap(unit -> unit.spells().stream())
                    .map(Unit.Spell::parent)
                    .filter(Objects::nonNull)
                    .toList();
            grown = found.addAll(parents);
        }
        return found;
    }
}
