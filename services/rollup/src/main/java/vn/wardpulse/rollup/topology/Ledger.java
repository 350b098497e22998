package vn.wardpulse.rollup.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent.TargetsSet;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.rollup.topology.Keys.UnitAndYear;
import vn.wardpulse.rollup.topology.rules.Contribution;
import vn.wardpulse.rollup.topology.rules.Contribution.Change;
import vn.wardpulse.rollup.topology.rules.Dated;
import vn.wardpulse.rollup.topology.rules.Definition.Lines;
import vn.wardpulse.rollup.topology.rules.Definitions;
import vn.wardpulse.rollup.topology.rules.IndicatorFilter;
import vn.wardpulse.rollup.topology.rules.LedgerLine;
import vn.wardpulse.rollup.topology.rules.TargetsCodec.DatedTargets;
import vn.wardpulse.rollup.topology.rules.UnitBooks;
import vn.wardpulse.rollup.topology.rules.YearPeriods;

/**
 * Holds every unit's reports and targets. Whatever comes in changes the books; what the books gave each ancestor before
 * is taken off what they give now, and only the difference goes out. Both are worked out from the same stores, so it is
 * exact in any order and with any repetition. Under load the difference is taken once for all that came in meanwhile.
 */
final class Ledger implements Processor<String, Entry, String, Movement> {

    private final Pace pace;
    private final Terms terms;
    private @Nullable State state;

    /** What is there from {@link #init} on. The definitions are a copy of what the store says is in force. */
    private static final class State {
        private final ProcessorContext<String, Movement> context;
        private final Books books;
        private final DefinitionShelf shelf;
        private final Measures measures;
        private final Pending pending;
        private final Load load;
        private final Tick defining;
        private final Tick settling;
        private Definitions definitions;
        private boolean arrived;
        private boolean waiting;
        private long now;

        State(ProcessorContext<String, Movement> context, Pace pace, Terms terms) {
            this.context = context;
            this.books = new Books(context);
            this.shelf = new DefinitionShelf(context, terms.boundary());
            this.measures = new Measures(context);
            this.pending = new Pending(context);
            this.load = new Load(pace);
            this.defining = tick(pace.quiet(), Ledger::bringDefinitionsIntoForce, terms);
            this.settling = tick(pace.tick(), Ledger::settlePending, terms);
            this.definitions = shelf.inForce(any -> true);
            this.waiting = !shelf.waiting().isEmpty();
        }

        /** @param round whether something is left to do after it */
        private Tick tick(Duration every, Predicate<State> round, Terms terms) {
            return new Tick(
                    context,
                    every,
                    time -> {
                        now = time;
                        return round.test(this);
                    },
                    terms);
        }
    }

    Ledger(Pace pace, Terms terms) {
        this.pace = pace;
        this.terms = terms;
    }

    @Override
    public void init(ProcessorContext<String, Movement> context) {
        State fresh = new State(context, pace, terms);
        state = fresh;
        fresh.defining.need();
        fresh.settling.need();
    }

    @Override
    public void close() {
        State ended = state;
        if (ended != null) {
            ended.defining.end();
            ended.settling.end();
            state = null;
        }
    }

    @Override
    public void process(Record<String, Entry> entry) {
        State s = java.util.Objects.requireNonNull(state);
        s.now = entry.timestamp();
        s.settling.need();
        switch (entry.value()) {
            case Entry.Reported reported -> report(s, reported.event());
            case Entry.Targeted targeted -> targets(s, targeted.event());
            case Entry.Defined defined -> define(s, defined.dated());
        }
    }

    private static void report(State s, ReportEvent event) {
        long arrived = s.context.currentSystemTimeMs();
        s.load.arrived(arrived);
        LedgerLine before = s.books.line(event.obligation());
        LedgerLine after = before.after(event);
        if (after.equals(before)) {
            s.measures.repeated();
            return;
        }
        s.books.put(after);
        UnitId unit = event.obligation().unit();
        if (s.pending.has(unit) || s.load.busy(arrived)) {
            s.pending.keep(before);
        } else {
            settle(s, unit, List.of(before));
        }
    }

    /** @return whether any still wait */
    private static boolean settlePending(State s) {
        if (s.load.settles(s.now)) {
            settleAll(s);
        }
        return !s.pending.isEmpty();
    }

    private static void settleAll(State s) {
        s.pending.workOffAll((unit, lines) -> settle(s, unit, lines));
    }

    /** @param before the lines that have changed, as they stood when their figures last went up */
    private static void settle(State s, UnitId unit, List<LedgerLine> before) {
        Books.Snapshot now = s.books.of(unit);
        Books.Snapshot then = now;
        MovedYears years = new MovedYears(s.books);
        for (LedgerLine line : before) {
            then = then.with(line);
            LedgerLine after = now.line(line.obligation());
            if (!after.standing().equals(line.standing())) {
                forward(s, after.obligation().toString(), new Movement.Stands(after.standing()));
            }
            Lines form = s.definitions.form(after.obligation().form());
            if (form != null) {
                years.take(after, Set.copyOf(form.indicators()));
            }
        }
        Books.Snapshot was = then;
        years.forEach((year, moved) -> move(
                s,
                new Change(unit, year, moved.periods(), moved.indicators()::contains),
                s.definitions,
                was,
                now,
                moved.position(),
                moved.at()));
    }

    private static void targets(State s, TargetsSet event) {
        UnitTargets stated = event.targets();
        DatedTargets known = s.books.targets(stated.unit(), stated.year());
        if (known != null && known.position() >= event.head().position()) {
            s.measures.repeated();
            return;
        }
        s.pending.workOff(stated.unit(), (unit, lines) -> settle(s, unit, lines));
        Books.Snapshot then = s.books.of(stated.unit());
        then.targets(stated.year());
        Books.Snapshot now = then.with(stated);
        s.books.put(new DatedTargets(event.head().position(), stated));
        move(
                s,
                new Change(stated.unit(), stated.year(), YearPeriods.ALL, IndicatorFilter.ALL),
                s.definitions,
                then,
                now,
                0,
                null);
    }

    private static void move(
            State s,
            Change change,
            Definitions before,
            UnitBooks then,
            UnitBooks now,
            long position,
            @Nullable Instant at) {
        Contribution.between(change, before, then, s.definitions, now, position, at)
                .forEach((ancestor, contribution) ->
                        forward(s, ancestor.value(), new Movement.Moves(ancestor, contribution)));
        forward(s, change.unit().value(), new Movement.Touches(change.unit(), change.year(), change.periods()));
    }

    private static void define(State s, Dated dated) {
        if (s.shelf.add(dated)) {
            s.arrived = true;
            s.waiting = true;
            s.defining.need();
        }
    }

    /**
     * Once nothing more has come in since the last look, so that an import moves every figure once, not line by line.
     *
     * @return whether any still wait
     */
    private static boolean bringDefinitionsIntoForce(State s) {
        boolean quiet = !s.arrived;
        s.arrived = false;
        if (!s.waiting || !quiet) {
            return s.waiting;
        }
        List<Dated> waiting = s.shelf.waiting();
        s.waiting = false;
        s.shelf.bringIntoForce(waiting);
        Definitions before = s.definitions;
        if (waiting.stream().allMatch(dated -> before.holds(dated.definition()))) {
            return false;
        }
        settleAll(s);
        s.definitions = before.with(waiting.stream().map(Dated::definition).toList());
        s.measures.redefined();
        for (UnitAndYear found : s.books.unitYears()) {
            Books.Snapshot books = s.books.of(found.unit());
            Change all = new Change(found.unit(), found.year(), YearPeriods.ALL, IndicatorFilter.ALL);
            move(s, all, before, books, books, 0, null);
        }
        forward(s, "", new Movement.Redefines());
        return false;
    }

    private static void forward(State s, String key, Movement movement) {
        s.context.forward(new Record<>(key, movement, Math.max(0, s.now)));
    }
}
