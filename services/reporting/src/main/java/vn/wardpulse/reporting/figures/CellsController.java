package vn.wardpulse.reporting.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Figures", description = "Figures by unit, indicator and period")
class CellsController {

    private static final int LONGEST_PAGE = 1_000;
    /** What a cell has beside its place, which is always told. */
    private static final Set<String> FIELDS =
            Set.of("own", "toDate", "target", "pace", "achievement", "share", "status", "channels");

    private static final List<String> PLACE = List.of("unit", "period", "indicator");

    private final CellPages pages;
    private final Reach reach;
    private final Definitions definitions;
    private final Clock domainClock;

    CellsController(
            CellPages pages, Reach reach, Definitions definitions, @Qualifier("domainClock") Clock domainClock) {
        this.pages = pages;
        this.reach = reach;
        this.definitions = definitions;
        this.domainClock = domainClock;
    }

    @GetMapping("/api/cells")
    @Operation(
            summary = "Cells by unit, indicator and period",
            description =
                    "Every parameter narrows the answer, and lists may be given several times. Without unit and under,"
                            + " everything within reach. A period lies between from and to with all of its months. With"
                            + " limit the answer is a page, and the header Link names the next one (rel=\"next\"); in the"
                            + " order of place a page takes the same time wherever it begins.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ShownCell.class))))
    ResponseEntity<List<?>> cells(
            Reader reader,
            @RequestParam(defaultValue = "") List<UnitId> unit,
            @Parameter(description = "A unit and all that stood under it in the period", example = "004")
                    @RequestParam(defaultValue = "")
                    List<UnitId> under,
            @Parameter(description = "Units of this kind only", example = "WARD") @RequestParam(defaultValue = "")
                    List<UnitKind> level,
            @Parameter(example = "ADM-01") @RequestParam(defaultValue = "") List<IndicatorCode> indicator,
            @Parameter(description = "The indicators of a theme and of all under it", example = "ADM")
                    @RequestParam(defaultValue = "")
                    List<ThemeCode> theme,
            @Parameter(example = "2023-09") @RequestParam(defaultValue = "") List<Period> period,
            @Parameter(
                            description =
                                    "Instead of from and to, moves with the day: this-year, last-year, this-quarter,"
                                            + " last-quarter, this-month, last-month or last-12-months",
                            example = "last-12-months")
                    @RequestParam(required = false)
                    @Nullable
                    String relative,
            @Parameter(example = "2023-01") @RequestParam(required = false) @Nullable Period from,
            @Parameter(example = "2023-12") @RequestParam(required = false) @Nullable Period to,
            @RequestParam(defaultValue = "") List<Frequency> frequency,
            @Parameter(description = "What came by this channel alone", example = "RADIO")
                    @RequestParam(required = false)
                    @Nullable
                    ChannelCode channel,
            @Parameter(
                            description =
                                    "place (unit, period, indicator), value, toDate or achievement; with - before it"
                                            + " downwards",
                            example = "-achievement")
                    @RequestParam(defaultValue = "place")
                    String sort,
            @Parameter(description = "Cells on a page, 1 to 1000", example = "100")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "Where the page before ended, as its Link says")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(
                            description = "Only these of own, toDate, target, pace, achievement, share, status and"
                                    + " channels; unit, period and indicator are always told",
                            example = "own,status")
                    @RequestParam(defaultValue = "")
                    List<String> fields) {
        Scope scope = reach.of(reader);
        Catalogue catalogue = scope.catalogue();
        demandSound(catalogue, theme, relative, from, to, sort, limit, fields);
        List<IndicatorCode> indicators = theme.isEmpty() ? indicator : catalogue.indicatorsUnder(theme, indicator);
        if (!theme.isEmpty() && indicators.isEmpty()) {
            return ResponseEntity.ok(List.of());
        }
        Relative.Span span = relative == null
                ? null
                : Relative.of(relative)
                        .orElseThrow()
                        .on(LocalDate.ofInstant(definitions.moment(domainClock), domainClock.getZone()));
        Question question = new Question(
                scope.candidates(unit, under),
                indicators,
                period,
                frequency,
                span == null ? from : span.from(),
                span == null ? to : span.to());
        Set<UnitKind> kinds = new HashSet<>(level);
        CellPages.Page page = pages.list(new CellPages.Wanted(
                question,
                key -> scope.sees(key.unit(), key.period())
                        && scope.asked(key.unit(), key.period(), unit, under)
                        && (kinds.isEmpty()
                                || catalogue
                                        .kind(key.unit())
                                        .filter(kinds::contains)
                                        .isPresent()),
                channel,
                CellOrder.of(sort).orElseThrow(),
                limit,
                after));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(page.next())));
        }
        return answer.body(fields.isEmpty() ? page.cells() : sparse(page.cells(), fields));
    }

    /** The same question, one page on; without a host, which whoever asks knows better. */
    private static String next(String after) {
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", "{after}")
                .encode()
                .buildAndExpand(after);
        return here.getPath() + "?" + here.getQuery();
    }

    private static List<ObjectNode> sparse(List<ShownCell> cells, List<String> fields) {
        List<String> told = new ArrayList<>(PLACE);
        told.addAll(fields);
        return cells.stream()
                .map(cell -> Wire.mapper().<ObjectNode>valueToTree(cell).retain(told))
                .toList();
    }

    private static void demandSound(
            Catalogue catalogue,
            List<ThemeCode> themes,
            @Nullable String relative,
            @Nullable Period from,
            @Nullable Period to,
            String sort,
            @Nullable Integer limit,
            List<String> fields) {
        List<Fault> faults = new ArrayList<>();
        themes.stream()
                .filter(theme -> !catalogue.knows(theme))
                .forEach(theme -> faults.add(Fault.error(
                        "unknown-theme",
                        "theme",
                        "Không có lĩnh vực “%s”. Kiểm tra lại mã.".formatted(theme),
                        "There is no theme “%s”. Check the code.".formatted(theme))));
        faults.addAll(Relative.faults(relative, from, to));
        if (CellOrder.of(sort).isEmpty()) {
            faults.add(Fault.error(
                    "unknown-order",
                    "sort",
                    "Không sắp xếp được theo “%s”. Dùng place, value, toDate, achievement, có thể thêm dấu - phía trước."
                            .formatted(sort),
                    "Cells cannot be sorted by “%s”. Use place, value, toDate or achievement, with - before it for downwards."
                            .formatted(sort)));
        }
        if (limit != null && (limit < 1 || limit > LONGEST_PAGE)) {
            faults.add(Fault.error(
                    "page-length",
                    "limit",
                    "Mỗi trang có từ 1 đến %d ô.".formatted(LONGEST_PAGE),
                    "A page has 1 to %d cells.".formatted(LONGEST_PAGE)));
        }
        fields.stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> faults.add(Fault.error(
                        "unknown-field",
                        "fields",
                        "Ô số liệu không có phần “%s”.".formatted(field),
                        "A cell has no field “%s”.".formatted(field))));
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-query", faults);
        }
    }
}
