package vn.wardpulse.catalogue.effects;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * What an import does to the tree of units.
 *
 * @param trees how many units of each kind are valid on the days of the trees that came
 * @param happenings what happens anew, by day and kind of unit
 * @param takenBack how many happenings that stood before do so no longer
 * @param withoutSuccessor units of the import that end, and nobody is stated to carry on; their series end
 * @param forms where units owe more or fewer reports than before
 */
public record TreeEffects(
        List<Standing> trees,
        List<Happenings> happenings,
        int takenBack,
        List<Ending> withoutSuccessor,
        List<Owing> forms) {

    /** How many units of one kind are valid on a day. */
    public record Standing(LocalDate day, UnitKind kind, int units) {}

    /** How many units something happens to. */
    public record Happenings(LocalDate day, UnitKind kind, What what, int units) {}

    /** What can happen to a unit. */
    public enum What {
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("renamed")
        RENAMED,
        @JsonProperty("moved")
        MOVED,
        @JsonProperty("merged")
        MERGED,
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("split-without-weights")
        SPLIT_WITHOUT_WEIGHTS,
        @JsonProperty("transferred")
        TRANSFERRED
    }

    /** @param day first day on which it is no longer valid */
    public record Ending(UnitId id, String code, UnitKind kind, Name name, LocalDate day) {}

    /**
     * Reports of one form that units come to owe, and that they owe no longer.
     *
     * @param first period concerned
     * @param last period concerned
     */
    public record Owing(FormCode form, int more, int fewer, Period first, Period last) {}

    /**
     * @param named the units that the import names
     * @param days of the trees that came
     */
    public static TreeEffects between(
            TreeState before, TreeState after, Set<UnitId> named, Collection<LocalDate> days) {
        Set<Happening> then = Happening.all(before, named);
        Set<Happening> now = Happening.all(after, named);
        Set<Happening> gone = new TreeSet<>(then);
        gone.removeAll(now);
        now.removeAll(then);
        return new TreeEffects(
                Counting.standing(after.units().values(), days),
                Counting.happenings(now),
                gone.size(),
                Endings.of(after, named),
                Owed.between(before, after));
    }
}
