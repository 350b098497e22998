package vn.wardpulse.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * The views of one unit and year, worked out by a few indicators at a time: of a unit with very many under it nobody has
 * to hold all figures at once. They are those that {@link Oracle#compute(List, List)} would give.
 */
public final class TallViews {

    private final UnitId unit;
    private final int year;
    private final SortedMap<Period, Part> parts =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));

    /** Of one period, what has been taken so far. */
    private static final class Part {
        final List<Cell> cells = new ArrayList<>();
        final List<Themes.Judged> achieved = new ArrayList<>();

        @Nullable
        UnitPeriod view;
    }

    public TallViews(UnitId unit, int year) {
        this.unit = unit;
        this.year = year;
    }

    /**
     * Takes some more indicators, in the order of their codes from call to call.
     *
     * @param catalogue everything that is defined, but of indicators and targets only these
     * @param reports all events of the units at and under this one; of figures only these are looked at
     */
    public void take(List<CatalogueEvent> catalogue, List<ReportEvent> reports) {
        Views views = new Views(Definitions.of(catalogue), Reports.of(reports));
        for (Period period : Period.allOf(year)) {
            Part part = parts.computeIfAbsent(period, p -> new Part());
            Views.Judged judged = views.judged(unit, period);
            part.cells.addAll(judged.cells());
            part.achieved.addAll(judged.achieved());
            part.view = views.frame(
                    unit, period, List.copyOf(part.cells), views.themes().scores(part.achieved));
        }
    }

    /** The views that there are, in the order of their periods as text. */
    public List<UnitPeriod> views() {
        List<UnitPeriod> views = new ArrayList<>();
        for (Part part : parts.values()) {
            if (part.view != null && Oracle.exists(part.view)) {
                views.add(part.view);
            }
        }
        return views;
    }
}
