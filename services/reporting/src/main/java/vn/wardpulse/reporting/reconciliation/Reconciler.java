package vn.wardpulse.reporting.reconciliation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.figures.Figures;

/**
 * Walks through everything that is served, round after round, one slice at a pass, and rests in between for many times as
 * long as a pass takes.
 */
@Component
class Reconciler extends BackgroundWork {

    private final ReconcilerSettings settings;
    private final Definitions definitions;
    private final Figures figures;
    private final Comparison comparison;
    private final Findings findings;
    private final Deque<Slice> left = new ArrayDeque<>();
    private final Set<Integer> years = new TreeSet<>();
    private int rounds;

    Reconciler(
            ReconcilerSettings settings,
            Definitions definitions,
            Figures figures,
            Comparison comparison,
            Findings findings) {
        super("reconciler");
        this.settings = settings;
        this.definitions = definitions;
        this.figures = figures;
        this.comparison = comparison;
        this.findings = findings;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            super.start();
        }
    }

    /** The pause comes first: whoever has just started has better things to do. */
    @Override
    protected void round() {
        pause(settings.pause());
        if (left.isEmpty()) {
            begin();
        }
        Slice slice = left.poll();
        if (slice == null || !wanted()) {
            return;
        }
        Pass pass = comparison.of(slice, () -> pause(settings.grace()));
        years.addAll(pass.years());
        findings.add(pass);
        pause(pass.took().multipliedBy(settings.rest()));
    }

    /** Years are those that have a calendar, those that are served and those that the log was found to have. */
    private void begin() {
        rounds++;
        Catalogue catalogue = definitions.now();
        years.addAll(catalogue.years());
        years.addAll(figures.years());
        List<Slice> slices = Slices.of(catalogue, years, settings, rounds);
        left.addAll(slices);
        findings.begin(rounds, slices);
    }
}
