package vn.wardpulse.reporting.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.oracle.Difference;
import vn.wardpulse.reporting.reach.Scope;

@Schema(description = "What comparing everything served with the log has come to")
record Reconciliation(
        @Schema(description = "Whether it goes on at all") boolean enabled,

        @Schema(description = "Number of the walk through all slices; 0 before the first", example = "3")
        int round,

        @Schema(description = "Slices that the installation is cut into", example = "12")
        int slices,

        @Schema(description = "Of these, taken in this round", example = "5")
        int taken,

        @Schema(description = "Views in the latest pass of every slice", example = "304")
        long views,

        @Schema(description = "Cells in these", example = "4211")
        long cells,

        @Schema(description = "Values that differ, also beyond the reader's reach; 0 unless something is wrong")
        long differences,

        @Schema(description = "The latest pass; left out before the first") @Nullable
        LastPass last,

        @Schema(description = "Differences within the reader's reach, the first thousand")
        List<Found> found) {

    private static final int MOST = 1000;

    @Schema(description = "One pass over a slice")
    record LastPass(
            @Schema(description = "When it ended") Instant at,
            @Schema(example = "420") long milliseconds,
            @Schema(example = "2023") int year,

            @Schema(description = "Units whose views were compared", example = "17")
            int units,

            @Schema(description = "Up to where the log was read, as far as it is about them", example = "4711")
            long position,

            @Schema(
                    description = "behind: the views do not rest on all of the log yet and were not judged",
                    allowableValues = {"equal", "different", "behind"})
            String outcome,

            @Schema(description = "Views that differed while what they rest on was moving; a later pass decides")
            int undecided) {}

    @Schema(description = "One value that is served and is not what the log says")
    record Found(
            UnitId unit,
            Period period,

            @Schema(
                    description = "What of a view it is, or the standing of a report",
                    allowableValues = {"view", "cell", "theme", "form", "standing"})
            String part,

            @Schema(description = "Indicator, theme or form; left out for a view as a whole", example = "ADM-01")
            @Nullable
            String code,

            @Schema(description = "Left out if one side has nothing at all", example = "toDate.amount") @Nullable
            String field,

            @Schema(description = "A value, or nothing, something, unreadable", example = "181")
            String served,

            @Schema(description = "What the log says: a value, or nothing, something", example = "182")
            String log,

            @Schema(description = "When it was seen last") Instant at) {

        static Found of(Difference difference, Instant at) {
            String[] place = difference.view().split("/");
            boolean standing = difference.part() == Difference.Part.STANDING;
            String code = standing ? place[1] : difference.code();
            return new Found(
                    new UnitId(place[0]),
                    Period.parse(place[place.length - 1]),
                    word(difference.part()),
                    code.isEmpty() ? null : code,
                    difference.field().isEmpty() ? null : difference.field(),
                    difference.found(),
                    difference.expected(),
                    at);
        }
    }

    /** As a reader may see it. */
    static Reconciliation of(boolean enabled, Findings.State state, Scope scope) {
        List<Found> found = state.passes().stream()
                .flatMap(pass -> pass.differences().stream().map(difference -> Found.of(difference, pass.at())))
                .filter(one -> scope.sees(one.unit(), one.period()))
                .limit(MOST)
                .toList();
        return new Reconciliation(
                enabled,
                state.round(),
                state.slices(),
                state.slices() - state.left(),
                state.passes().stream().mapToLong(Pass::views).sum(),
                state.passes().stream().mapToLong(Pass::cells).sum(),
                state.differences(),
                state.last().map(Reconciliation::last).orElse(null),
                found);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static LastPass last(Pass pass) {
        return new LastPass(
                pass.at(),
                pass.took().toMillis(),
                pass.slice().year(),
                pass.slice().compared().size(),
                pass.position(),
                word(pass.outcome()),
                pass.undecided());
    }
}
