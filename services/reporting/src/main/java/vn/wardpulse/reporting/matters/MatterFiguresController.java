package vn.wardpulse.reporting.matters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.reach.Breakdown;
import vn.wardpulse.reporting.reach.Days;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Matters", description = "What units raised as beyond their power, counted")
class MatterFiguresController {

    /** By what matters are told apart. */
    private enum By {
        FIELD,
        UNIT,
        MONTH
    }

    private final StandingMatters matters;
    private final Reach reach;

    MatterFiguresController(StandingMatters matters, Reach reach) {
        this.matters = matters;
        this.reach = reach;
    }

    @GetMapping("/api/matter-figures")
    @Operation(
            summary = "How many matters were raised, and how many of them are answered, in time, late, or not yet",
            description =
                    "Each counts in the month in which it was raised, and for the units that stood above its unit on that"
                            + " day. By unit, the units directly under the one that is asked for, with everything under"
                            + " them.")
    MatterFigures figures(
            Reader reader,
            @Parameter(description = "A unit and all under it; the reader's own where it is left out", example = "009")
                    @RequestParam(required = false)
                    @Nullable
                    UnitId unit,
            @Parameter(description = "First day that counts", example = "2024-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day that counts", example = "2024-12-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            @Parameter(description = "field, unit or month") @RequestParam(defaultValue = "field") String by) {
        Scope scope = reach.of(reader);
        By wanted = Breakdown.by(By.class, by);
        Days.demand("from", from);
        Days.demand("to", to);
        Breakdown<StandingMatter> breakdown =
                new Breakdown<>(scope, unit, StandingMatter::unit, StandingMatter::raised);
        List<StandingMatter> counted = matters.between(from, to).stream()
                .filter(one -> scope.sees(one.unit(), one.raised()))
                .filter(breakdown::concerns)
                .toList();
        return new MatterFigures(
                MatterCounts.of(counted),
                Breakdown.rows(
                        counted,
                        one -> Stream.of(key(one, wanted, breakdown)),
                        (key, group) -> new MatterFigures.MatterGroup(key, MatterCounts.of(group))));
    }

    private static String key(StandingMatter one, By by, Breakdown<StandingMatter> breakdown) {
        return switch (by) {
            case FIELD -> one.field().name();
            case UNIT -> breakdown.below(one).value();
            case MONTH -> YearMonth.from(one.raised()).toString();
        };
    }
}
