package vn.wardpulse.reporting.differences;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.reporting.activity.Activity;
import vn.wardpulse.reporting.activity.ReportActivity;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.figures.Figures;
import vn.wardpulse.reporting.known.KnownAtRequest;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Differences", description = "What changed between two moments, and why")
class DifferencesController {

    private static final int MOST = 500;

    private final Figures figures;
    private final ReportActivity activity;
    private final DefinitionHistory history;
    private final Definitions definitions;
    private final Reach reach;
    private final Clock domainClock;

    DifferencesController(
            Figures figures,
            ReportActivity activity,
            DefinitionHistory history,
            Definitions definitions,
            Reach reach,
            @Qualifier("domainClock") Clock domainClock) {
        this.figures = figures;
        this.activity = activity;
        this.history = history;
        this.definitions = definitions;
        this.reach = reach;
        this.domainClock = domainClock;
    }

    @GetMapping("/api/differences")
    @Operation(
            summary = "A unit's figures of a period at one moment beside those at another",
            description = "The cells that differ, what happened to reports in between and which definitions were made.")
    Differences between(
            Reader reader,
            @Parameter(example = "004") @RequestParam UnitId unit,
            @Parameter(example = "2023-Q3") @RequestParam Period period,
            @Parameter(description = "The one moment", example = "2023-09-12T10:00:00+07:00") @RequestParam String from,
            @Parameter(description = "The other; now where it is left out", example = "2023-10-12T10:00:00+07:00")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        Scope scope = reach.of(reader);
        scope.require(unit, period);
        Instant one = KnownAtRequest.read(from, "from", domainClock);
        Instant other = to == null || to.isBlank() ? null : KnownAtRequest.read(to, "to", domainClock);
        boolean backwards = other != null && other.isBefore(one);
        Instant earlier = backwards ? Objects.requireNonNull(other) : one;
        @Nullable Instant later = backwards ? one : other;
        Instant until = Objects.requireNonNullElseGet(later, domainClock::instant);
        Set<UnitId> units =
                scope.catalogue().everUnder(unit).stream().filter(scope::shows).collect(toSet());
        List<Activity> reports = activity.between(earlier, until, units, behind(period), MOST);
        List<Differences.Defined> defined = history.between(earlier, until, units, period.year(), MOST);
        return new Differences(
                unit,
                period,
                earlier,
                until,
                changed(cells(unit, period, earlier), cells(unit, period, later)),
                reports,
                defined.stream().filter(made -> isNamed(made, scope)).toList(),
                reports.size() < MOST && defined.size() < MOST);
    }

    /** Units are no secret, but for those below wards. */
    private static boolean isNamed(Differences.Defined made, Scope scope) {
        if (!made.kind().equals("unit")) {
            return true;
        }
        UnitId unit = new UnitId(made.key());
        return !scope.catalogue().isBelowWard(unit) || scope.everSees(unit);
    }

    /** The periods of the reports that a period's figures rest on. */
    private static List<Period> behind(Period period) {
        return Period.allOf(period.year()).stream()
                .filter(of -> of.touched().contains(period))
                .toList();
    }

    private Map<IndicatorCode, Cell> cells(UnitId unit, Period period, @Nullable Instant moment) {
        return definitions.asKnownAt(moment, () -> figures.cells(unit, period)).stream()
                .collect(toMap(Cell::indicator, identity(), (cell, same) -> cell, TreeMap::new));
    }

    private static List<Differences.Changed> changed(Map<IndicatorCode, Cell> before, Map<IndicatorCode, Cell> after) {
        Collection<IndicatorCode> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes.stream()
                .map(code -> new Differences.Changed(code, before.get(code), after.get(code)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
