package vn.wardpulse.console.api;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** The tree of units on one day: those of a kind together, in order of their names. */
public record Units(List<UnitOnDay> all) {

    public Units {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
        all = all.stream()
                .sorted(Comparator.comparing(UnitOnDay::kind)
                        .thenComparing(unit -> unit.name().vi(), alphabet))
                .toList();
    }

    /** Those whose figures somebody bound to {@code bound} may see: what stands below wards is for the wards. */
    Units shownTo(@Nullable UnitId bound) {
        UnitKind above = find(bound).map(UnitOnDay::kind).orElse(null);
        return new Units(
                all.stream().filter(unit -> unit.kind().isShownTo(above)).toList());
    }

    public Optional<UnitOnDay> find(@Nullable UnitId id) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public List<UnitOnDay> children(UnitId parent) {
        return all.stream().filter(unit -> parent.equals(unit.parent())).toList();
    }

    /** Every unit after the one that it belongs to, and before its siblings. */
    public List<UnitOnDay> topDown() {
        List<UnitOnDay> walked = new ArrayList<>();
        all.stream()
                .filter(unit -> unit.parent() == null || find(unit.parent()).isEmpty())
                .forEach(root -> walk(root, walked));
        return walked;
    }

    private void walk(UnitOnDay unit, List<UnitOnDay> walked) {
        walked.add(unit);
        children(unit.id()).forEach(child -> walk(child, walked));
    }

    /** Units of a kind at or under {@code top}, in order of their names. */
    public List<UnitOnDay> under(UnitId top, UnitKind kind) {
        return all.stream()
                .filter(unit -> unit.kind() == kind && path(unit).stream().anyMatch(u -> u.id().equals(top)))
                .toList();
    }

    /** From the unit up to the root, the unit itself first. */
    public List<UnitOnDay> path(UnitOnDay unit) {
        List<UnitOnDay> path = new ArrayList<>();
        for (Optional<UnitOnDay> at = Optional.of(unit);
                at.isPresent() && !path.contains(at.get());
                at = find(at.get().parent())) {
            path.add(at.get());
        }
        return path;
    }
}
