package vn.wardpulse.reporting.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Figures", description = "Figures by unit, indicator and period")
class FiguresController {

    /** An answer with more cells than this is a copy of the database, which is what its views are for. */
    private static final int MOST = 50_000;

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
        require(shown.stream().mapToInt(row -> row.cells().size()).sum());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(ChangeLog.HEADER, Long.toString(change))
                .body(shown);
    }

    @GetMapping("/api/cells")
    @Operation(
            summary = "Cells by unit, indicator and period",
            description = "Every parameter narrows the answer and may be given several times. Without unit and under,"
                    + " everything within reach. A period lies between from and to with all of its months.")
    List<ShownCell> cells(
            Reader reader,
            @RequestParam(defaultValue = "") List<UnitId> unit,
            @Parameter(description = "A unit and all that stood under it in the period", example = "004")
                    @RequestParam(defaultValue = "")
                    List<UnitId> under,
            @Parameter(example = "ADM-01") @RequestParam(defaultValue = "") List<IndicatorCode> indicator,
            @Parameter(example = "2023-09") @RequestParam(defaultValue = "") List<Period> period,
            @Parameter(example = "2023-01") @RequestParam(required = false) @Nullable Period from,
            @Parameter(example = "2023-12") @RequestParam(required = false) @Nullable Period to,
            @RequestParam(defaultValue = "") List<Frequency> frequency) {
        Scope scope = reach.of(reader);
        List<ShownCell> cells = figures
                .cells(new Figures.Question(scope.candidates(unit, under), indicator, period, frequency, from, to))
                .stream()
                .filter(row ->
                        scope.sees(row.unit(), row.period()) && scope.asked(row.unit(), row.period(), unit, under))
                .limit(MOST + 1L)
                .toList();
        require(cells.size());
        return cells;
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

    /** @throws Refused if an answer would have more cells than one may */
    private static void require(int cells) {
        if (cells > MOST) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "too-many-cells",
                            "request",
                            "Kết quả có trên %d ô. Chọn ít đơn vị, chỉ tiêu hoặc kỳ hơn.".formatted(MOST),
                            "There are more than %d cells. Ask for fewer units, indicators or periods."
                                    .formatted(MOST)));
        }
    }
}
