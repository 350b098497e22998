package vn.wardpulse.rollup.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.rollup.topology.Keys.UnitAndYear;
import vn.wardpulse.rollup.topology.rules.CellRow;
import vn.wardpulse.rollup.topology.rules.Contribution;
import vn.wardpulse.rollup.topology.rules.Definition;
import vn.wardpulse.rollup.topology.rules.Definitions;
import vn.wardpulse.rollup.topology.rules.Views;
import vn.wardpulse.rollup.topology.rules.YearPeriods;

/**
 * Adds up what comes from below, and makes the views: sums, targets, achievement, status, themes. A unit's own figures
 * are read from the ledger, which lies in the same task. Only views that say something else than before go out.
 */
final class Cells implements Processor<String, Movement, String, UnitPeriod> {

    private final Pace pace;
    private final Terms terms;
    private @Nullable State state;

    /** What is there from {@link #init} on. Everything but the load and the spacing is a copy of what the stores say. */
    private static final class State {
        private final ProcessorContext<String, UnitPeriod> context;
        private final Books books;
        private final DefinitionShelf shelf;
        private final Inbox inbox;
        private final ViewMarks marks;
        private final KeyValueStore<Bytes, byte[]> rows;
        private final Measures measures;
        private final Load load;
        private final Spacing spacing;
        private final Tick tick;
        private Definitions definitions;

        State(ProcessorContext<String, UnitPeriod> context, Pace pace, Terms terms) {
            this.context = context;
            this.books = new Books(context);
            this.shelf = new DefinitionShelf(context, terms.boundary());
            this.inbox = new Inbox(context);
            this.marks = new ViewMarks(context);
            this.rows = Kept.of(context, Kept.CELLS);
            this.measures = new Measures(context);
            this.load = new Load(pace);
            this.spacing = new Spacing(pace.spacing(), pace.longestSpacing(), terms.machine());
            this.tick = new Tick(context, pace.tick(), now -> settle(this, now), terms);
            this.definitions = definitions();
        }

        /** The tree of units is the ledger's business; here it would only cost memory. */
        private Definitions definitions() {
            return shelf.inForce(definition -> !(definition instanceof Definition.Places));
        }
    }

    Cells(Pace pace, Terms terms) {
        this.pace = pace;
        this.terms = terms;
    }

    @Override
    public void init(ProcessorContext<String, UnitPeriod> context) {
        State fresh = new State(context, pace, terms);
        state = fresh;
        fresh.tick.need();
    }

    @Override
    public void close() {
        State ended = state;
        if (ended != null) {
            ended.tick.end();
            state = null;
        }
    }

    @Override
    public void process(Record<String, Movement> movement) {
        State s = Objects.requireNonNull(state);
        s.load.arrived(s.context.currentSystemTimeMs());
        s.tick.need();
        switch (movement.value()) {
            case Movement.Moves(UnitId ancestor, Contribution contribution) -> s.inbox.put(ancestor, contribution);
            case Movement.Touches(UnitId unit, int year, int periods) ->
                s.marks.mark(new UnitAndYear(unit, year), periods);
            case Movement.Redefines() -> redefined(s);
            case Movement.Stands stands -> throw new IllegalStateException("not for cells: " + stands);
        }
    }

    private static void redefined(State s) {
        s.definitions = s.definitions();
        List<UnitAndYear> all = new ArrayList<>(s.books.unitYears());
        try (KeyValueIterator<Bytes, byte[]> rows = s.rows.all()) {
            rows.forEachRemaining(entry -> all.add(Keys.unitAndYear(entry.key)));
        }
        all.forEach(where -> s.marks.mark(where, YearPeriods.ALL));
    }

    /** Whether something is left for later. */
    private static boolean settle(State s, long now) {
        if (!s.load.settles(now)) {
            return true;
        }
        for (UnitId unit : s.inbox.units()) {
            add(s, unit);
        }
        int views = 0;
        boolean left = false;
        for (Map.Entry<UnitAndYear, Integer> mark : List.copyOf(s.marks.marked().entrySet())) {
            if (views >= s.load.views()) {
                return true;
            }
            if (s.spacing.allows(mark.getKey(), now)) {
                send(s, mark.getKey(), mark.getValue(), now);
                views += Integer.bitCount(mark.getValue());
            } else {
                left = true;
            }
        }
        return left;
    }

    private static void add(State s, UnitId unit) {
        Map<Bytes, CellRow> changed = new HashMap<>();
        Map<Integer, Integer> moved = new HashMap<>();
        for (Contribution contribution : s.inbox.take(unit)) {
            int periods = contribution.periods();
            moved.merge(contribution.year(), periods, (a, b) -> a | b);
            for (int rest = periods; rest != 0; rest &= rest - 1) {
                int period = Integer.numberOfTrailingZeros(rest);
                changed.computeIfAbsent(
                                Keys.period(unit, contribution.year(), period), key -> CellRow.read(s.rows.get(key)))
                        .add(contribution, period);
            }
        }
        changed.forEach((key, row) -> s.rows.put(key, row.toBytes()));
        moved.forEach((year, periods) -> {
            s.marks.mark(new UnitAndYear(unit, year), periods);
            if ((periods >>> YearPeriods.YEAR & 1) != 0) {
                s.books
                        .reductionsFrom(unit, year)
                        .keySet()
                        .forEach(later -> s.marks.mark(new UnitAndYear(unit, later), YearPeriods.ALL));
            }
        });
    }

    private static void send(State s, UnitAndYear where, int periods, long now) {
        long[] sent = s.marks.sent(where);
        Views views = new Views(
                where.unit(),
                s.definitions,
                s.books.of(where.unit()),
                (year, period) -> CellRow.read(s.rows.get(Keys.period(where.unit(), year, period))));
        for (int rest = periods; rest != 0; rest &= rest - 1) {
            int period = Integer.numberOfTrailingZeros(rest);
            UnitPeriod view = views.of(where.year(), period);
            boolean nothing = view.cells().isEmpty() && view.forms().isEmpty();
            long fingerprint = nothing && sent[period] == 0 ? 0 : Fingerprint.of(view);
            if (fingerprint == sent[period]) {
                s.measures.unchanged();
                continue;
            }
            sent[period] = fingerprint;
            s.measures.sent();
            s.context.forward(new Record<>(where.unit() + "/" + view.period(), view, now));
        }
        s.marks.settle(where, sent);
    }
}
