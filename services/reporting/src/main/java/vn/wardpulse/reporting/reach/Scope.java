package vn.wardpulse.reporting.reach;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.web.Refused;

/**
 * What one reader sees, as of one moment: the figures of a unit that is under theirs today, whatever their period, and
 * the figures of a period in which the unit was under theirs.
 */
public final class Scope {

    private final Catalogue catalogue;
    private final Catalogue present;
    private final LocalDate today;
    private final @Nullable UnitId bound;

    /** @param present by which reach is decided, whatever moment the answer is of */
    Scope(Catalogue catalogue, Catalogue present, LocalDate today, @Nullable UnitId bound) {
        this.catalogue = catalogue;
        this.present = present;
        this.today = today;
        this.bound = bound;
    }

    /** The unit that the reader is bound to; null for the whole installation. */
    public @Nullable UnitId bound() {
        return bound;
    }

    /** The definitions of the moment that is asked about. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Asked of every row and every event: what costs little comes first. */
    public boolean sees(UnitId unit, Period period) {
        return shows(unit)
                && (bound == null
                        || present.units().under(bound, unit, today)
                        || present.units().under(bound, unit, present.windowLast(period)));
    }

    /** Whether the reader sees what {@code unit} did on a day. */
    public boolean sees(UnitId unit, LocalDate day) {
        return shows(unit)
                && (bound == null
                        || present.units().under(bound, unit, today)
                        || present.units().under(bound, unit, day));
    }

    /** Whether there is a day for which the reader sees something of {@code unit}. */
    public boolean everSees(UnitId unit) {
        return shows(unit) && (bound == null || present.everUnder(bound).contains(unit));
    }

    /**
     * Whether what {@code unit} says is shown where the reader stands, if that is above it. To be asked beside any other
     * reason than reach for which somebody sees a unit.
     */
    public boolean shows(UnitId unit) {
        return present.units().shows(bound, unit);
    }

    /** @throws Refused if the reader does not see this */
    public void require(UnitId unit, Period period) {
        if (!sees(unit, period)) {
            throw Refused.outOfReach("unit");
        }
    }

    /** @throws Refused if the unit is under the reader's neither today nor on {@code day} */
    public void require(UnitId unit, LocalDate day) {
        if (!sees(unit, day)) {
            throw Refused.outOfReach("unit");
        }
    }

    /** @throws Refused if the reader sees nothing of one of these, ever */
    public void require(List<UnitId> units) {
        if (!units.stream().allMatch(this::everSees)) {
            throw Refused.outOfReach("unit");
        }
    }

    /**
     * The units that an answer can be about, to narrow a query; whether each is seen in a period remains to be asked.
     *
     * @param named asked for by name
     * @param tops asked for with everything under them
     * @return null if neither is given and the reader sees the whole installation
     */
    public @Nullable List<UnitId> candidates(List<UnitId> named, List<UnitId> tops) {
        require(named);
        require(tops);
        if (named.isEmpty() && tops.isEmpty()) {
            return bound == null ? null : shown(catalogue.everUnder(bound));
        }
        Set<UnitId> candidates = new TreeSet<>(named);
        tops.forEach(top -> candidates.addAll(catalogue.everUnder(top)));
        return shown(candidates);
    }

    private List<UnitId> shown(Set<UnitId> units) {
        return units.stream().filter(this::shows).toList();
    }

    /**
     * What of a question lies within reach.
     *
     * @param leftOut what was asked for and does not
     */
    public record Within(List<UnitId> named, List<UnitId> tops, List<UnitId> leftOut) {

        /** Whether nothing at all is left of a question about certain units. */
        public boolean nothing() {
            return named.isEmpty() && tops.isEmpty() && !leftOut.isEmpty();
        }
    }

    /** Instead of a unit with all under it that the reader does not see, what they see of it: their own. */
    public Within within(List<UnitId> named, List<UnitId> tops) {
        Set<UnitId> seen = new LinkedHashSet<>();
        Set<UnitId> seenTops = new LinkedHashSet<>();
        Set<UnitId> leftOut = new LinkedHashSet<>();
        named.forEach(unit -> (everSees(unit) ? seen : leftOut).add(unit));
        for (UnitId top : tops) {
            if (everSees(top)) {
                seenTops.add(top);
                continue;
            }
            leftOut.add(top);
            if (bound != null && catalogue.everUnder(top).contains(bound)) {
                seenTops.add(bound);
            }
        }
        return new Within(List.copyOf(seen), List.copyOf(seenTops), List.copyOf(leftOut));
    }

    /** Whether a row is asked for: named itself, or under one of {@code tops} in its period; both empty ask for all. */
    public boolean asked(UnitId unit, Period period, List<UnitId> named, List<UnitId> tops) {
        return named.isEmpty() && tops.isEmpty() || named.contains(unit) || under(tops, unit, period);
    }

    /** Whether {@code unit} is one of {@code tops} or was under one in the period. */
    public boolean under(List<UnitId> tops, UnitId unit, Period period) {
        if (tops.isEmpty()) {
            return false;
        }
        List<UnitId> lineage = catalogue.units().lineage(unit, catalogue.windowLast(period));
        return tops.stream().anyMatch(lineage::contains);
    }
}
