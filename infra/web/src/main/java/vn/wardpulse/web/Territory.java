package vn.wardpulse.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * The tree of units as a room knows it from the catalogue's topic, for the question of who reaches what.
 *
 * <p>Safe for use by many threads; a room puts in each unit as it learns of it.
 */
public final class Territory {

    /** No real tree is deeper; a loop in bad data ends here. */
    private static final int DEEPEST = 16;

    private final Map<UnitId, Unit> units = new ConcurrentHashMap<>();

    public void put(Unit unit) {
        units.put(unit.id(), unit);
    }

    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** The unit and everything above it on {@code day}, nearest first; just the unit where it was not valid. */
    public List<UnitId> lineage(UnitId id, LocalDate day) {
        List<UnitId> line = new ArrayList<>();
        @Nullable UnitId at = id;
        while (at != null && line.size() < DEEPEST) {
            line.add(at);
            at = unit(at).flatMap(unit -> unit.on(day)).map(Unit.Spell::parent).orElse(null);
        }
        return line;
    }

    /** Whether {@code id} is {@code above} or stood under it on {@code day}. */
    public boolean under(UnitId above, UnitId id, LocalDate day) {
        return lineage(id, day).contains(above);
    }

    /** Whether {@code reader} reaches {@code id} by the tree of {@code day}. */
    public boolean reaches(Reader reader, UnitId id, LocalDate day) {
        return reaches(reader.unit(), id, day);
    }

    /**
     * Whether whoever is bound to {@code bound} reaches {@code id} by the tree of {@code day}: what they are bound to and
     * all under it, but what is below a ward only from the ward.
     *
     * @param bound null for the whole installation
     */
    public boolean reaches(@Nullable UnitId bound, UnitId id, LocalDate day) {
        return shows(bound, id) && (bound == null || under(bound, id, day));
    }

    /** Whether what {@code id} says is shown at {@code bound} at all, where that stands above it. */
    public boolean shows(@Nullable UnitId bound, UnitId id) {
        UnitKind kind = kindOf(id);
        return kind == null || kind.isShownTo(kindOf(bound));
    }

    private @Nullable UnitKind kindOf(@Nullable UnitId id) {
        return id == null ? null : unit(id).map(Unit::kind).orElse(null);
    }
}
