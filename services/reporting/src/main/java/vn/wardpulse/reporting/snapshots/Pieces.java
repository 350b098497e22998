package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** Cuts a unit and all that was ever under it into pieces that fit in memory. */
final class Pieces {

    private final Catalogue catalogue;
    private final int most;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<UnitId> met = new HashSet<>();
    private final Set<UnitId> asked = new HashSet<>();
    private final Set<UnitId> gathered = new TreeSet<>();
    private final Set<UnitId> under = new TreeSet<>();

    private Pieces(Catalogue catalogue, int most) {
        this.catalogue = catalogue;
        this.most = most;
    }

    /** @param most units whose reports are held at once, with all their figures */
    static List<Piece> of(Catalogue catalogue, UnitId top, int most) {
        Pieces cutting = new Pieces(catalogue, Math.max(1, most));
        cutting.cut(top);
        cutting.gather();
        return List.copyOf(cutting.pieces);
    }

    /** The piece that each unit is in. */
    static Map<UnitId, Integer> numbers(List<Piece> pieces) {
        Map<UnitId, Integer> numbers = new HashMap<>();
        pieces.forEach(piece -> piece.units().forEach(unit -> numbers.put(unit, piece.number())));
        return numbers;
    }

    /** Small trees share a piece; what is too large stands alone above its parts. */
    private void cut(UnitId top) {
        if (!met.add(top)) {
            return;
        }
        Set<UnitId> all = catalogue.everUnder(top);
        if (all.size() > most) {
            asked.add(top);
            pieces.add(new Piece(pieces.size(), new TreeSet<>(Set.of(top)), all, true));
            catalogue.everChildren(top).forEach(this::cut);
            return;
        }
        if (under.size() + all.size() > most) {
            gather();
        }
        under.addAll(all);
        // A unit that has moved is under both, and worked out once.
        all.stream().filter(asked::add).forEach(gathered::add);
    }

    private void gather() {
        if (!gathered.isEmpty()) {
            pieces.add(new Piece(pieces.size(), new TreeSet<>(gathered), under, false));
        }
        gathered.clear();
        under.clear();
    }
}
