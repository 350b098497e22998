package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.UnitId;

/**
 * A snapshot's content as it was worked out, unit by unit and in any order of the units; it is read in the canonical
 * order. It lies in a file.
 */
final class MadeContent implements AutoCloseable {

    /** The definitions that come with the units. */
    private static final String TARGETS = "targets";

    private final Spool<Place> made = new Spool<>();
    private final List<UnitId> byId;
    /** As keys have them, {@code unit/…}: a character that comes before the stroke goes before the shorter id. */
    private final List<UnitId> byKey;

    private final List<byte[]> before = new ArrayList<>();
    private final List<byte[]> after = new ArrayList<>();
    private final Set<UnitId> expected = new TreeSet<>();

    private record Place(Section section, UnitId unit) {}

    MadeContent(Collection<UnitId> units) {
        this.byId = units.stream().sorted().toList();
        this.byKey = units.stream()
                .sorted(Comparator.comparing(unit -> unit.value() + "/"))
                .toList();
    }

    /**
     * From now on the rows of these units may come.
     *
     * @throws IllegalStateException if one of them has come before: its rows would stand there twice
     */
    void expect(Collection<UnitId> units) {
        for (UnitId unit : units) {
            if (!expected.add(unit)) {
                throw new IllegalStateException("unit %s is in two pieces".formatted(unit));
            }
        }
    }

    /** A definition that is not about one unit's targets, in the order of kind and key. */
    void define(String kind, byte[] canonical) {
        (kind.compareTo(TARGETS) < 0 ? before : after).add(canonical);
    }

    /** A row of a unit; within a section and unit in the canonical order. */
    void add(Section section, UnitId unit, byte[] canonical) {
        made.add(new Place(section, unit), canonical);
    }

    /** A section's objects in canonical form and order, one unit's in memory at a time. */
    Iterator<byte[]> objects(Section section) {
        Stream<byte[]> rows = (section == Section.FACTS ? byId : byKey)
                .stream()
                        .flatMap(unit -> StreamSupport.stream(
                                made.records(new Place(section, unit)).spliterator(), false));
        return section == Section.DEFINITIONS
                ? Stream.concat(Stream.concat(before.stream(), rows), after.stream())
                        .iterator()
                : rows.iterator();
    }

    /** Blocks in which it lies. */
    int blocks() {
        return made.blocks();
    }

    /** As many bytes of it as were ever in memory at once. */
    int mostHeld() {
        return made.mostHeld();
    }

    @Override
    public void close() {
        made.close();
    }
}
