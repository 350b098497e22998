package vn.wardpulse.reporting.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.explanation.Explanation.Span;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Explanations", description = "Where a number comes from")
class ExplanationController {

    private final Explanations explanations;
    private final Reach reach;

    ExplanationController(Explanations explanations, Reach reach) {
        this.explanations = explanations;
        this.reach = reach;
    }

    @GetMapping("/api/explanations")
    @Operation(
            summary = "The reports that add up to a total",
            description = "Units, reports, versions, people and times, with their sum and its difference to the total,"
                    + " which is 0.")
    Explanation explain(
            Reader reader,
            @Parameter(example = "004") @RequestParam UnitId unit,
            @Parameter(example = "ADM-01") @RequestParam IndicatorCode indicator,
            @Parameter(example = "2023-Q3") @RequestParam Period period,
            @Parameter(schema = @Schema(allowableValues = {"own", "to-date"})) @RequestParam(defaultValue = "own")
                    String span) {
        Scope scope = reach.of(reader);
        scope.require(unit, period);
        return explanations
                .of(
                        unit,
                        scope.catalogue().indicator(indicator, period).orElseThrow(() -> Refused.notFound("indicator")),
                        period,
                        span(span),
                        scope.catalogue())
                .asSeenBy(line -> scope.shows(line.unit()));
    }

    private static Span span(String wire) {
        return Arrays.stream(Span.values())
                .filter(span -> span.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        Fault.error(
                                "unknown-span",
                                "span",
                                "Không có khoảng '%s'. Dùng own (trong kỳ) hoặc to-date (luỹ kế).".formatted(wire),
                                "There is no span '%s'. Use own or to-date.".formatted(wire))));
    }
}
