package vn.wardpulse.reporting.pivots;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/** The parameters of a table, as they come. */
record Asked(
        @Parameter(description = "What rows go by, outermost first: unit, indicator, period, channel", example = "unit")
        @Nullable
        List<String> rows,

        @Parameter(description = "What columns go by, outermost first", example = "period") @Nullable
        List<String> columns,

        @Parameter(
                description = "What is told of each figure: own, to-date, target, achievement, status, basis",
                example = "own")
        @Nullable
        List<String> measure,

        @Parameter(description = "Units by name") @Nullable List<UnitId> unit,

        @Parameter(description = "A unit, as the total, and all under it", example = "004") @Nullable
        List<UnitId> under,

        @Parameter(description = "Of those under it only these kinds", example = "WARD") @Nullable
        List<UnitKind> level,

        @Parameter(example = "FOO-01") @Nullable List<IndicatorCode> indicator,

        @Parameter(description = "The indicators of a theme and of all under it") @Nullable
        List<ThemeCode> theme,

        @Parameter(description = "Periods by name; one that holds others is their total") @Nullable
        List<Period> period,

        @Parameter(
                description = "Instead of from and to, moves with the day: this-year, last-year, this-quarter,"
                        + " last-quarter, this-month, last-month or last-12-months",
                example = "this-year")
        @Nullable
        String relative,

        @Parameter(example = "2023-01") @Nullable Period from,
        @Parameter(example = "2023-12") @Nullable Period to,

        @Parameter(description = "Which periods between from and to; months where nothing is said", example = "MONTH")
        @Nullable
        List<Frequency> frequency,

        @Parameter(description = "By code, - for what came by none; without, the whole") @Nullable
        List<String> channel,

        @Parameter(
                description = "The number of the column whose values sort the rows, with - before it downwards",
                example = "-1")
        @Nullable
        Integer sort,

        @Parameter(
                description = "true leaves out what is beyond the reader's reach, and names it in leftOut; without, a"
                        + " question about it is refused")
        @Nullable
        Boolean withinReach) {

    /** What a question can be made of; how much of it a reader sees is no part of it. */
    static final Set<String> NAMES = Arrays.stream(Asked.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("withinReach"))
            .collect(Collectors.toUnmodifiableSet());
}
