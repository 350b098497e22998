package vn.wardpulse.reporting.matters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.reach.Days;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

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
        By wanted = by(by);
        Days.demand("from", from);
        Days.demand("to", to);
        if (unit != null) {
            scope.require(List.of(unit));
        }
        List<StandingMatter> counted = matters.between(from, to).stream()
                .filter(one -> scope.sees(one.unit(), one.raised()))
                .filter(one -> unit == null || lineage(scope, one).contains(unit))
                .toList();
        UnitId top = unit == null ? scope.bound() : unit;
        SortedMap<String, List<StandingMatter>> groups = new TreeMap<>();
        for (StandingMatter one : counted) {
            groups.computeIfAbsent(key(one, wanted, scope, top), key -> new ArrayList<>())
                    .add(one);
        }
        return new MatterFigures(
                MatterCounts.of(counted),
                groups.entrySet().stream()
                        .map(group -> new MatterFigures.MatterGroup(group.getKey(), MatterCounts.of(group.getValue())))
                        .toList());
    }

    private static List<UnitId> lineage(Scope scope, StandingMatter one) {
        return scope.catalogue().units().lineage(one.unit(), one.raised());
    }

    private static String key(StandingMatter one, By by, Scope scope, @Nullable UnitId top) {
        return switch (by) {
            case FIELD -> one.field().name();
            case UNIT -> below(one, scope, top).value();
            case MONTH -> YearMonth.from(one.raised()).toString();
        };
    }

    /** The unit directly under {@code top} that its unit stood under, or that unit itself. */
    private static UnitId below(StandingMatter one, Scope scope, @Nullable UnitId top) {
        List<UnitId> lineage = lineage(scope, one);
        int at = top == null ? lineage.size() : lineage.indexOf(top);
        return at <= 0 ? one.unit() : lineage.get(at - 1);
    }

    private static By by(String text) {
        return Stream.of(By.values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        Fault.error(
                                "unknown-by",
                                "by",
                                "Không tổng hợp được theo “%s”. Dùng field, unit hoặc month.".formatted(text),
                                "Nothing can be told apart by “%s”. Use field, unit or month.".formatted(text))));
    }
}
