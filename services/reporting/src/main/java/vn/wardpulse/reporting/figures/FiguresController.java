package vn.wardpulse.reporting.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Figures", description = "Figures by unit, indicator and period")
class FiguresController {

    private final Figures figures;
    private final Comparisons comparisons;
    private final ChangeLog changes;
    private final Reach reach;

    FiguresController(Figures figures, Comparisons comparisons, ChangeLog changes, Reach reach) {
        this.figures = figures;
        this.comparisons = comparisons;
        this.changes = changes;
        this.reach = reach;
    }

    @GetMapping("/api/units/{unit}/periods/{period}")
    @Operation(
            summary = "One unit in one period",
            description = "Cells, theme scores and completeness. The header " + ChangeLog.HEADER
                    + " names the latest change that is in it: a stream that starts after it misses nothing.")
    ResponseEntity<ShownUnitPeriod> unitPeriod(
            Reader reader,
            @Parameter(example = "004") @PathVariable UnitId unit,
            @Parameter(example = "2023-09") @PathVariable Period period) {
        reach.of(reader).require(unit, period);
        long change = changes.last();
        Figures.Found found = figures.find(unit, period);
        return ResponseEntity.ok()
                .eTag("W/\"%d-%d\"".formatted(found.shown().reading(), found.recordOffset()))
                .cacheControl(CacheControl.noCache())
                .header(ChangeLog.HEADER, Long.toString(change))
                .body(ShownUnitPeriod.of(found));
    }

    @GetMapping("/api/unit-periods")
    @Operation(
            summary = "Several units in one period or more",
            description =
                    "A page about a district and its wards asks once. By unit and period, those of which something"
                            + " is known; without unit and under, everything within reach. The header "
                            + ChangeLog.HEADER
                            + " is as for one unit in one period.")
    ResponseEntity<List<ShownUnitPeriod>> unitPeriods(
            Reader reader,
            @RequestParam(defaultValue = "") List<UnitId> unit,
            @Parameter(description = "A unit and all that stood under it in the period", example = "004")
                    @RequestParam(defaultValue = "")
                    List<UnitId> under,
            @Parameter(example = "2023-09") @RequestParam List<Period> period) {
        Scope scope = reach.of(reader);
        List<UnitId> candidates = scope.candidates(unit, under);
        long change = changes.last();
        List<ShownUnitPeriod> shown = figures.find(candidates, period).stream()
                .map(ShownUnitPeriod::of)
                .filter(row ->
                        scope.sees(row.unit(), row.period()) && scope.asked(row.unit(), row.period(), unit, under))
                .toList();
        CellPages.demandFew(shown.stream().mapToInt(row -> row.cells().size()).sum());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(ChangeLog.HEADER, Long.toString(change))
                .body(shown);
    }

    @GetMapping("/api/comparisons")
    @Operation(
            summary = "A period's figures beside last year's",
            description = "While a coarser period is running, the year to date through the latest sub-period with a"
                    + " figure stands beside the same of last year.")
    List<Comparison> comparisons(
            Reader reader,
            @Parameter(example = "004") @RequestParam UnitId unit,
            @Parameter(example = "2023-Q3") @RequestParam Period period) {
        Scope scope = reach.of(reader);
        scope.require(unit, period);
        return comparisons.of(unit, period, scope.catalogue());
    }
}
