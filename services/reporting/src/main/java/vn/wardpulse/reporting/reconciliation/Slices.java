package vn.wardpulse.reporting.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** Cuts everything that there is to compare into slices that fit in memory. */
final class Slices {

    private final Catalogue catalogue;
    private final ReconcilerSettings settings;
    private final List<IndicatorCode> indicators;
    private final Set<UnitId> met = new TreeSet<>();
    private final List<Slice> slices = new ArrayList<>();

    private Slices(Catalogue catalogue, ReconcilerSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.indicators = catalogue.indicators();
    }

    /** All slices of these years, in an order of the round's own. */
    static List<Slice> of(Catalogue catalogue, Collection<Integer> years, ReconcilerSettings settings, int round) {
        List<Slice> all = new ArrayList<>();
        years.forEach(year -> all.addAll(new Slices(catalogue, settings).ofYear(year)));
        Collections.shuffle(all, new Random(settings.seed() + round));
        return all;
    }

    private List<Slice> ofYear(int year) {
        Set<UnitId> bin = new TreeSet<>();
        for (UnitId top : catalogue.tops()) {
            cut(year, top, bin);
        }
        flush(year, bin);
        return slices;
    }

    /** Small trees share a slice; what is too large stands alone above its parts. */
    private void cut(int year, UnitId top, Set<UnitId> bin) {
        if (!met.add(top)) {
            return;
        }
        Set<UnitId> under = catalogue.everUnder(top);
        if (under.size() > settings.units()) {
            for (int from = 0; from < indicators.size(); from += settings.indicators()) {
                int to = Math.min(from + settings.indicators(), indicators.size());
                slices.add(Slice.above(year, top, under, indicators.subList(from, to)));
            }
            catalogue.everChildren(top).forEach(child -> cut(year, child, bin));
            return;
        }
        if (bin.size() + under.size() > settings.units()) {
            flush(year, bin);
        }
        bin.addAll(under);
    }

    private void flush(int year, Set<UnitId> bin) {
        if (!bin.isEmpty()) {
            slices.add(Slice.whole(year, bin));
            bin.clear();
        }
    }
}
