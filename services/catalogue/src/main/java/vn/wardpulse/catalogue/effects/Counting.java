package vn.wardpulse.catalogue.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.wardpulse.catalogue.effects.TreeEffects.Happenings;
import vn.wardpulse.catalogue.effects.TreeEffects.Standing;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/** Many of one kind, as a number. */
final class Counting {

    private Counting() {}

    static List<Standing> standing(Collection<Unit> units, Collection<LocalDate> days) {
        List<Standing> standing = new ArrayList<>();
        for (LocalDate day : days) {
            Map<UnitKind, Integer> valid = new TreeMap<>();
            for (Unit unit : units) {
                if (unit.on(day).isPresent()) {
                    valid.merge(unit.kind(), 1, Integer::sum);
                }
            }
            valid.forEach((kind, count) -> standing.add(new Standing(day, kind, count)));
        }
        return standing;
    }

    /** @param happenings in their order */
    static List<Happenings> happenings(Set<Happening> happenings) {
        List<Happenings> counted = new ArrayList<>();
        for (Happening one : happenings) {
            Happenings last = counted.isEmpty() ? null : counted.getLast();
            boolean more = last != null
                    && last.day().equals(one.day())
                    && last.kind() == one.kind()
                    && last.what() == one.what();
            if (more) {
                counted.removeLast();
            }
            counted.add(new Happenings(one.day(), one.kind(), one.what(), more && last != null ? last.units() + 1 : 1));
        }
        return counted;
    }
}
