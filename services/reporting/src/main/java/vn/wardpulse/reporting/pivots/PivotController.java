package vn.wardpulse.reporting.pivots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.reporting.files.FileTarget;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Figures", description = "Figures by unit, indicator and period")
class PivotController {

    private final Pivots pivots;
    private final PivotFiles files;
    private final Reach reach;

    PivotController(Pivots pivots, PivotFiles files, Reach reach) {
        this.pivots = pivots;
        this.files = files;
        this.reach = reach;
    }

    /** The parameters of both doors, as they come. */
    record Asked(
            @Parameter(
                    description = "What rows go by, outermost first: unit, indicator, period, channel",
                    example = "unit")
            @Nullable
            List<String> rows,

            @Parameter(description = "What columns go by, outermost first", example = "period") @Nullable
            List<String> columns,

            @Parameter(
                    description = "What is told of each figure: own, to-date, target, achievement, status, basis",
                    example = "own")
            @Nullable
            List<String> measure,

            @Parameter(description = "Units by name") @Nullable
            List<UnitId> unit,

            @Parameter(description = "A unit, as the total, and all under it", example = "004") @Nullable
            List<UnitId> under,

            @Parameter(description = "Of those under it only these kinds", example = "WARD") @Nullable
            List<UnitKind> level,

            @Parameter(example = "FOO-01") @Nullable List<IndicatorCode> indicator,

            @Parameter(description = "The indicators of a theme and of all under it") @Nullable
            List<ThemeCode> theme,

            @Parameter(description = "Periods by name; one that holds others is their total") @Nullable
            List<Period> period,

            @Parameter(example = "2023-01") @Nullable Period from,
            @Parameter(example = "2023-12") @Nullable Period to,

            @Parameter(
                    description = "Which periods between from and to; months where nothing is said",
                    example = "MONTH")
            @Nullable
            List<Frequency> frequency,

            @Parameter(description = "By code, - for what came by none; without, the whole") @Nullable
            List<String> channel,

            @Parameter(
                    description = "The number of the column whose values sort the rows, with - before it downwards",
                    example = "-1")
            @Nullable
            Integer sort) {}

    @GetMapping("/api/pivot")
    @Operation(
            summary = "Figures in rows and columns as they are asked for",
            description =
                    "What is laid out neither in rows nor in columns has to be one. Totals are the roll-up's own figures of"
                            + " the unit or period that holds the others, never sums of what is shown.")
    Pivot pivot(Reader reader, Asked asked) {
        Scope scope = reach.of(reader);
        return pivots.of(sound(asked, scope), scope);
    }

    @GetMapping("/api/pivot/export")
    @Operation(
            summary = "The same as a file",
            description = "format: csv (RFC 4180), csv-excel (as Excel opens it in Vietnamese) or xlsx")
    void export(
            Reader reader,
            Asked asked,
            @Parameter(example = "xlsx") @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        Scope scope = reach.of(reader);
        files.write(pivots.of(sound(asked, scope), scope), format, FileTarget.answer(response));
    }

    static Wish sound(Asked asked, Scope scope) {
        List<Fault> faults = new ArrayList<>();
        List<Axis> rows = words(asked.rows(), Axis::of, "rows", Axis.WORDS, faults);
        List<Axis> columns = words(asked.columns(), Axis::of, "columns", Axis.WORDS, faults);
        List<Measure> measures = words(asked.measure(), Measure::of, "measure", Measure.WORDS, faults);
        List<Axis> laid = new ArrayList<>(rows);
        laid.addAll(columns);
        if (new HashSet<>(laid).size() < laid.size()) {
            faults.add(Fault.error(
                    "laid-out-twice",
                    "columns",
                    "Một chiều chỉ đặt được một lần, ở rows hoặc ở columns.",
                    "Nothing can be laid out twice: put it in rows or in columns."));
        }
        List<ThemeCode> themes = list(asked.theme());
        themes.stream()
                .filter(theme -> !scope.catalogue().knows(theme))
                .forEach(theme -> faults.add(Fault.error(
                        "unknown-theme",
                        "theme",
                        "Không có lĩnh vực “%s”. Kiểm tra lại mã.".formatted(theme),
                        "There is no theme “%s”. Check the code.".formatted(theme))));
        if ((asked.from() == null) != (asked.to() == null)) {
            faults.add(Fault.error(
                    "half-a-span",
                    asked.from() == null ? "from" : "to",
                    "Cần cả from và to, hoặc không cần cái nào.",
                    "Give both from and to, or neither."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-query", faults);
        }
        List<Frequency> frequencies = list(asked.frequency());
        Integer sort = asked.sort();
        return new Wish(
                rows.isEmpty() ? List.of(Axis.INDICATOR) : rows,
                columns,
                measures.isEmpty() ? List.of(Measure.OWN) : measures,
                list(asked.unit()),
                list(asked.under()),
                new HashSet<>(list(asked.level())),
                list(asked.indicator()),
                themes,
                new Wish.Periods(
                        list(asked.period()),
                        frequencies.isEmpty() ? List.of(Frequency.MONTH) : frequencies,
                        asked.from(),
                        asked.to()),
                list(asked.channel()),
                sort == null ? 0 : sort);
    }

    private static <T> List<T> words(
            @Nullable List<String> said,
            Function<String, Optional<T>> meaning,
            String where,
            String known,
            List<Fault> faults) {
        List<T> meant = new ArrayList<>();
        for (String word : list(said)) {
            meaning.apply(word)
                    .ifPresentOrElse(
                            meant::add,
                            () -> faults.add(Fault.error(
                                    "unknown-word",
                                    where,
                                    "Không có “%s”. Dùng một trong: %s.".formatted(word, known),
                                    "There is no “%s”. Use one of %s.".formatted(word, known))));
        }
        return meant;
    }

    private static <T> List<T> list(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
