package vn.wardpulse.oracle.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.ReportEvent;

/**
 * A catalogue and its reports as they might have come about, the same for the same seed and size: units that move, end
 * and begin, groups and cells below wards, indicators of every kind, targets, obligations, and reports that are
 * approved, returned, corrected and withdrawn. The last reported year is 2023.
 *
 * @param seed to draw it again; tests print it
 * @param happened all events of both rooms in the order in which they happened, positions gap-free in each room
 */
public record RandomHistory(long seed, List<Delivered> happened) {

    static final int LAST_YEAR = 2023;

    public RandomHistory {
        happened = List.copyOf(happened);
    }

    /**
     * @param wards that report, 1 or more; departments come on top
     * @param indicators in all forms together, 1 or more
     * @param years with obligations, 1 or more; history stands in the two before
     */
    public record Size(int wards, int indicators, int years) {

        /** A few hundred events: for many seeds. */
        public static final Size SMALL = new Size(4, 6, 1);

        /** A few thousand events. */
        public static final Size MEDIUM = new Size(9, 16, 1);

        /** Over ten thousand events over two years: for few seeds. */
        public static final Size LARGE = new Size(20, 31, 2);
    }

    public static RandomHistory of(long seed, Size size) {
        Chance chance = new Chance(seed);
        int firstYear = LAST_YEAR - size.years() + 1;
        LocalDate start = LocalDate.of(firstYear - 1, 12, 1);
        LocalDate today = chance.percent(40)
                ? LocalDate.of(LAST_YEAR + 1, 3, 1)
                : LocalDate.of(LAST_YEAR, chance.between(3, 12), chance.between(1, 28));
        Instant now = Timeline.at(today, 23);
        Timeline timeline = new Timeline(now);

        RandomUnits units = RandomUnits.draw(chance, size.wards());
        RandomIndicators indicators = RandomIndicators.draw(chance, size.indicators(), units.scopes());
        Chance below = new Chance(~seed);
        units.drawBelow(below);
        indicators.drawBelow(below, units.scopes());
        units.define(chance, timeline, start);
        RandomCalendars.define(chance, timeline, start, firstYear);
        indicators.define(chance, timeline, start);
        RandomPlans.define(timeline, start, units.ofKind(UnitKind.WARD), firstYear);
        new RandomTargets(chance, units, indicators).define(timeline, start, firstYear, units.downToWards());
        new RandomReports(chance, units, indicators, timeline).happen(indicators.forms(), start, firstYear);
        indicators.defineBelow(below, timeline, start);
        new RandomTargets(below, units, indicators).define(timeline, start, firstYear, units.belowWards());
        new RandomReports(below, units, indicators, timeline).happen(indicators.formsBelow(), start, firstYear);
        return new RandomHistory(seed, timeline.happened());
    }

    public List<CatalogueEvent> catalogue() {
        return Delivered.catalogue(happened);
    }

    public List<ReportEvent> reports() {
        return Delivered.reports(happened);
    }

    /** The worst that can come: every order broken, also within a unit, and about a tenth of it twice. */
    public List<Delivered> shuffled(long seed) {
        Random random = new Random(seed);
        List<Delivered> all = new ArrayList<>(happened);
        for (Delivered event : happened) {
            if (random.nextInt(10) == 0) {
                all.add(event);
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    /**
     * What topics may really do: order kept for every key, keys interleaved at random, and now and then something that
     * was there before comes again.
     */
    public List<Delivered> interleaved(long seed) {
        Random random = new Random(seed);
        Map<String, List<Delivered>> byPlace = new LinkedHashMap<>();
        for (Delivered event : happened) {
            byPlace.computeIfAbsent(event.place(), place -> new ArrayList<>()).add(event);
        }
        List<List<Delivered>> queues = new ArrayList<>(byPlace.values());
        List<Integer> turns = new ArrayList<>();
        for (int queue = 0; queue < queues.size(); queue++) {
            turns.addAll(Collections.nCopies(queues.get(queue).size(), queue));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[queues.size()];
        List<Delivered> all = new ArrayList<>();
        for (int turn : turns) {
            List<Delivered> queue = queues.get(turn);
            all.add(queue.get(next[turn]++));
            if (random.nextInt(12) == 0) {
                all.add(queue.get(random.nextInt(next[turn])));
            }
        }
        return all;
    }
}
