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

/** The tree of units on one day. */
public record Units(List<UnitEntry> all) {

    public Units {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
        all = all.stream()
                .sorted(Comparator.comparing((UnitEntry unit) -> unit.name().vi(), alphabet))
                .toList();
    }

    public Optional<UnitEntry> find(@Nullable UnitId id) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public List<UnitEntry> children(UnitId parent) {
        return all.stream().filter(unit -> parent.equals(unit.parent())).toList();
    }

    /** Units of a kind at or under {@code top}, in order of their names. */
    public List<UnitEntry> under(UnitId top, UnitKind kind) {
        return all.stream()
                .filter(unit -> unit.kind() == kind && path(unit).stream().anyMatch(u -> u.id().equals(top)))
                .toList();
    }

    /** From the unit up to the root, the unit itself first. */
    public List<UnitEntry> path(UnitEntry unit) {
        List<UnitEntry> path = new ArrayList<>();
        for (Optional<UnitEntry> at = Optional.of(unit);
                at.isPresent() && !path.contains(at.get());
                at = find(at.get().parent())) {
            path.add(at.get());
        }
        return path;
    }
}
