package vn.wardpulse.reporting.restated;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Restated", description = "Series across changes of the tree")
class RestatedController {

    /** Years that one answer covers at most. */
    private static final int YEARS = 20;

    private final RestatedSeries series;
    private final Reach reach;

    RestatedController(RestatedSeries series, Reach reach) {
        this.series = series;
        this.reach = reach;
    }

    @GetMapping("/api/restated")
    @Operation(
            summary = "A series as it was, and restated for the units of a day",
            description =
                    "Merges, renames and transfers are carried along whole, splits by their stated weights; scores,"
                            + " yes/no, averages, lowest and highest values are averaged by weight. Everything that went"
                            + " through a change is estimated. What cannot be restated, or is out of the reader's reach, is named with the reason. Several"
                            + " units are read as one.")
    Restated restated(
            Reader reader,
            @Parameter(description = "Units of that day; with all under them", example = "00118~20250701")
                    @RequestParam(defaultValue = "")
                    List<UnitId> unit,
            @Parameter(description = "A saved group instead; its units of that day")
                    @RequestParam(required = false)
                    @Nullable
                    GroupCode group,
            @Parameter(example = "SOC-02") @RequestParam IndicatorCode indicator,
            @Parameter(example = "2023-01") @RequestParam Period from,
            @Parameter(example = "2025-12") @RequestParam Period to,
            @RequestParam(required = false) @Nullable Frequency frequency,
            @Parameter(description = "The day whose units it is restated for", example = "2025-07-01")
                    @RequestParam("to-tree")
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate tree) {
        Scope scope = reach.of(reader);
        List<UnitId> units = group == null ? unit : members(group, tree, scope);
        Question question = new Question(units, indicator, from, to, frequency, tree);
        units.forEach(wanted -> scope.require(wanted, tree));
        Indicator defined = scope.catalogue().indicator(indicator).orElseThrow(() -> Refused.notFound("indicator"));
        check(question, defined, scope);
        return series.of(question, defined, scope);
    }

    private static List<UnitId> members(GroupCode group, LocalDate day, Scope scope) {
        return scope.catalogue().group(group).map(known -> known.on(day)).orElseThrow(() -> Refused.notFound("group"));
    }

    private static void check(Question question, Indicator indicator, Scope scope) {
        List<Fault> faults = new ArrayList<>();
        if (question.units().isEmpty()) {
            faults.add(Fault.error(
                    "no-units",
                    "unit",
                    "Chưa có đơn vị nào vào ngày này. Chọn đơn vị hoặc nhóm.",
                    "There is no unit on that day. Choose units or a group."));
        }
        for (UnitId unit : question.units()) {
            if (scope.catalogue()
                    .units()
                    .unit(unit)
                    .flatMap(known -> known.on(question.tree()))
                    .isEmpty()) {
                faults.add(Fault.error(
                        "not-valid-then",
                        "unit",
                        "'%s' không có hiệu lực vào %s. Chọn đơn vị của ngày đó.".formatted(unit, question.tree()),
                        "'%s' is not valid on %s. Choose a unit of that day.".formatted(unit, question.tree())));
            }
        }
        if (question.to().year() - question.from().year() >= YEARS
                || question.periods(indicator.frequency()).isEmpty()) {
            faults.add(Fault.error(
                    "no-periods",
                    "from",
                    "Từ %s đến %s không có kỳ nào, hoặc quá %d năm. Chọn lại kỳ đầu và kỳ cuối."
                            .formatted(question.from(), question.to(), YEARS),
                    "From %s to %s there is no period, or more than %d years. Choose others."
                            .formatted(question.from(), question.to(), YEARS)));
        }
        Frequency asked = question.frequency();
        if (asked != null && asked.perYear() > indicator.frequency().perYear()) {
            faults.add(Fault.error(
                    "finer-than-reported",
                    "frequency",
                    "Chỉ tiêu này không báo cáo theo kỳ ngắn như vậy. Chọn kỳ dài hơn.",
                    "This indicator is not reported that often. Choose longer periods."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-series", faults);
        }
    }
}
