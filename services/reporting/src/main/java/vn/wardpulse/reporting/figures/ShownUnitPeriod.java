package vn.wardpulse.reporting.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.UnitPeriod;

/** A unit's period as the roll-up said it last. */
@Schema(description = "All that is known of one unit in one period; empty lists where nothing is yet")
record ShownUnitPeriod(
        UnitId unit,
        Period period,

        @Schema(description = "Highest position in the log of reports that it rests on", example = "4711")
        long position,

        @Schema(description = "When that event happened") @Nullable
        Instant at,

        List<Cell> cells,
        List<ThemeScore> themes,
        List<Completeness> forms,

        @Schema(description = "The generation of views that it comes from; 0 before there is one", example = "1")
        int generation) {

    static ShownUnitPeriod of(Figures.Found found) {
        UnitPeriod figures = found.figures();
        return new ShownUnitPeriod(
                figures.unit(),
                figures.period(),
                figures.position(),
                figures.at(),
                figures.cells(),
                figures.themes(),
                figures.forms(),
                found.shown().generation());
    }
}
