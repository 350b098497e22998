package vn.wardpulse.console.api;

import java.time.LocalDate;
import java.util.List;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * What an import does to the tree of units.
 *
 * @param trees how many units are valid on the days of the trees that came
 * @param takenBack how many happenings that stood before do so no longer
 * @param withoutSuccessor units that end with nobody stated to carry on
 * @param forms where units owe more or fewer reports than before
 */
public record TreeEffects(
        List<Standing> trees,
        List<Happenings> happenings,
        int takenBack,
        List<Ending> withoutSuccessor,
        List<Owing> forms) {

    public record Standing(LocalDate day, UnitKind kind, int units) {}

    public record Happenings(LocalDate day, UnitKind kind, String what, int units) {}

    public record Ending(UnitId id, String code, UnitKind kind, Name name, LocalDate day) {}

    public record Owing(FormCode form, int more, int fewer, Period first, Period last) {}
}
