package vn.wardpulse.reporting.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.reporting.reach.Breakdown;
import vn.wardpulse.reporting.reach.Days;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(
        name = "Tasks",
        description = "What comes of the tasks of plans: done, in time, late, by unit, plan, channel, period")
class TaskFiguresController {

    /** By what occurrences are told apart. */
    private enum By {
        UNIT,
        PLAN,
        TASK,
        CHANNEL,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    private final TaskOccurrences occurrences;
    private final Reach reach;

    TaskFiguresController(TaskOccurrences occurrences, Reach reach) {
        this.occurrences = occurrences;
        this.reach = reach;
    }

    @GetMapping("/api/task-figures")
    @Operation(
            summary = "How many tasks have come, and how many of them are done, in time, late, or overdue",
            description =
                    "Each time of a task counts once for each unit that leads it, in the month of its last day, and"
                            + " for the units that stood above its unit on that day. By unit, the units directly under the"
                            + " one that is asked for, with everything under them.")
    TaskFigures figures(
            Reader reader,
            @Parameter(description = "A unit and all under it; the reader's own where it is left out", example = "004")
                    @RequestParam(required = false)
                    @Nullable
                    UnitId unit,
            @Parameter(example = "P2018") @RequestParam(defaultValue = "") List<PlanCode> plan,
            @Parameter(description = "First day that counts", example = "2018-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day that counts", example = "2018-12-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            @Parameter(description = "unit, plan, task, channel, month, quarter, half_year or year")
                    @RequestParam(defaultValue = "plan")
                    String by) {
        Scope scope = reach.of(reader);
        By wanted = Breakdown.by(By.class, by);
        Breakdown<CountedOccurrence> breakdown = breakdown(scope, unit);
        List<CountedOccurrence> counted = counted(scope, breakdown, plan, from, to);
        return new TaskFigures(
                TaskCounts.of(counted),
                Breakdown.rows(
                        counted,
                        one -> keys(one, wanted, breakdown),
                        (key, group) -> new TaskFigures.TaskGroup(
                                key, TaskCounts.of(group), amounts(group, wanted == By.CHANNEL ? key : null))));
    }

    @GetMapping("/api/task-occurrences")
    @Operation(
            summary = "The very occurrences that such a count adds up",
            description = "By the same parameters: as many as it says have come.")
    List<CountedOccurrence> explained(
            Reader reader,
            @Parameter(example = "004") @RequestParam(required = false) @Nullable UnitId unit,
            @Parameter(example = "P2018") @RequestParam(defaultValue = "") List<PlanCode> plan,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        Scope scope = reach.of(reader);
        return counted(scope, breakdown(scope, unit), plan, from, to);
    }

    private static Breakdown<CountedOccurrence> breakdown(Scope scope, @Nullable UnitId unit) {
        return new Breakdown<>(scope, unit, CountedOccurrence::unit, CountedOccurrence::to);
    }

    private List<CountedOccurrence> counted(
            Scope scope,
            Breakdown<CountedOccurrence> breakdown,
            List<PlanCode> plans,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Days.demand("from", from);
        Days.demand("to", to);
        return occurrences.between(plans, from, to).stream()
                .filter(one -> scope.sees(one.unit(), one.to()))
                .filter(breakdown::concerns)
                .toList();
    }

    private static Stream<String> keys(CountedOccurrence one, By by, Breakdown<CountedOccurrence> breakdown) {
        return switch (by) {
            case UNIT -> Stream.of(breakdown.below(one).value());
            case PLAN -> Stream.of(one.task().plan().value());
            case TASK -> Stream.of(one.task().toString());
            case CHANNEL ->
                Stream.concat(one.channels().stream(), one.counts().stream().map(ChannelCount::channel))
                        .distinct()
                        .map(Object::toString);
            case MONTH -> Stream.of(period(Frequency.MONTH, one));
            case QUARTER -> Stream.of(period(Frequency.QUARTER, one));
            case HALF_YEAR -> Stream.of(period(Frequency.HALF_YEAR, one));
            case YEAR -> Stream.of(period(Frequency.YEAR, one));
        };
    }

    private static String period(Frequency frequency, CountedOccurrence one) {
        int ordinal = (one.to().getMonthValue() - 1) / frequency.months() + 1;
        return new Period(frequency, one.to().getYear(), ordinal).toString();
    }

    private static SortedMap<String, Long> amounts(List<CountedOccurrence> group, @Nullable String channel) {
        SortedMap<String, Long> amounts = new TreeMap<>();
        group.stream()
                .flatMap(one -> one.counts().stream())
                .filter(count -> channel == null || count.channel().value().equals(channel))
                .forEach(count -> amounts.merge(count.channel().value(), count.count(), Long::sum));
        return amounts;
    }
}
