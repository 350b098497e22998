package vn.wardpulse.catalogue.units;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/units")
@Tag(name = "Units", description = "Who stands under whom, and when")
final class UnitsController {

    private final Units units;
    private final Clock clock;

    UnitsController(Units units, @Qualifier("domainClock") Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The units that are valid on a day",
            description = "Each with its name and place on that day and how long both hold, [validFrom, validTo). What"
                    + " stands below a ward only those see who reach it.")
    List<UnitOnDay> on(
            Reader reader,
            @Parameter(description = "The day; today where it is left out", example = "2023-10-12")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Only this unit and those below it", example = "004")
                    @RequestParam(required = false)
                    @Nullable
                    UnitId under) {
        Access.toRead(reader);
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        Predicate<Unit> shown = shown(reader);
        return units.on(day, under).values().stream()
                .filter(shown)
                .map(unit -> UnitOnDay.of(unit, day))
                .flatMap(Optional::stream)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A unit over its whole life")
    Unit one(Reader reader, @Parameter(example = "00139") @PathVariable UnitId id) {
        Access.toRead(reader);
        Unit unit = units.one(id).get(id);
        if (unit == null || !shown(reader).test(unit)) {
            throw Refused.notFound("/api/units/" + id);
        }
        return unit;
    }

    /** Units are no secret, but for those below wards: no group hears of another, no ward of another's groups. */
    private Predicate<Unit> shown(Reader reader) {
        UnitId bound = reader.unit();
        if (bound == null) {
            return unit -> true;
        }
        Set<UnitId> reached = units.everBelow(bound);
        return unit -> !unit.kind().belowWard() || reached.contains(unit.id());
    }
}
