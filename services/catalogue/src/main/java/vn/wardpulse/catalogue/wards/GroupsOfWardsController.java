package vn.wardpulse.catalogue.wards;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.catalogue.units.Units;
import vn.wardpulse.catalogue.wards.GroupsOfWards.Wanted;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** A ward's leader keeps its groups and cells; whoever stands above the ward sees them, and no other ward does. */
@RestController
@RequestMapping("/api/wards/{ward}/groups")
@Tag(name = "Groups of a ward", description = "Residential groups and party cells, which their ward keeps itself")
final class GroupsOfWardsController {

    private final GroupsOfWards groups;
    private final Units units;
    private final Clock clock;

    GroupsOfWardsController(GroupsOfWards groups, Units units, @Qualifier("domainClock") Clock clock) {
        this.groups = groups;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Everything below a ward.
     *
     * @param groups also those that have ended and those that moved away
     * @param changes what was done with them, newest first
     * @param mayKeep whether the reader may add, rename and end
     */
    record BelowWard(List<Unit> groups, List<GroupChange> changes, boolean mayKeep) {}

    @GetMapping
    @Operation(
            summary = "The groups and cells of a ward, and what was done with them",
            description = "Each over its whole life. For the ward and those above it.")
    BelowWard below(Reader reader, @Parameter(example = "00139") @PathVariable UnitId ward) {
        Access.toRead(reader);
        UnitId bound = reader.unit();
        if (bound != null && !units.everAbove(ward).contains(bound)) {
            throw Refused.outOfReach("/api/wards/" + ward);
        }
        groups.ward(ward);
        return new BelowWard(groups.of(ward), groups.changes(ward), mayKeep(reader, ward));
    }

    @PostMapping
    @Operation(
            summary = "Add a group or cell",
            description = "Its id is the ward's with a number. For the ward's leader, or an administrator.",
            responses = @ApiResponse(responseCode = "201", useReturnTypeSchema = true))
    ResponseEntity<Unit> add(Reader reader, @PathVariable UnitId ward, @RequestBody GroupWish wish) {
        demand(reader, ward);
        WishReading reading = new WishReading();
        UnitKind kind = reading.kind(wish.kind());
        Name name = reading.name(wish.name());
        LocalDate from = reading.day("from", wish.from());
        reading.done();
        Unit added = groups.add(ward, kind, name, from, wanted(reader));
        return ResponseEntity.created(URI.create("/api/units/" + added.id())).body(added);
    }

    @PostMapping("/{group}/name")
    @Operation(
            summary = "Give a group another name from a day on",
            description = "What it was called before stays. For the ward's leader, or an administrator.")
    Unit rename(Reader reader, @PathVariable UnitId ward, @PathVariable UnitId group, @RequestBody GroupWish wish) {
        demand(reader, ward);
        WishReading reading = new WishReading();
        Name name = reading.name(wish.name());
        LocalDate from = reading.day("from", wish.from());
        reading.done();
        return groups.rename(ward, group, name, from, wanted(reader));
    }

    @PostMapping("/{group}/end")
    @Operation(
            summary = "Say when a group ends, or that it does not",
            description = "The day is the first on which it stands no more; without one an end is taken back. For the"
                    + " ward's leader, or an administrator.")
    Unit end(Reader reader, @PathVariable UnitId ward, @PathVariable UnitId group, @RequestBody GroupWish wish) {
        demand(reader, ward);
        WishReading reading = new WishReading();
        LocalDate to = reading.dayIfGiven("to", wish.to());
        reading.done();
        return groups.end(ward, group, to, wanted(reader));
    }

    private static void demand(Reader reader, UnitId ward) {
        if (!mayKeep(reader, ward)) {
            throw Refused.outOfReach("/api/wards/" + ward);
        }
    }

    private static boolean mayKeep(Reader reader, UnitId ward) {
        return reader.is(Role.ADMINISTRATOR) || reader.is(Role.WARD_LEADER) && ward.equals(reader.unit());
    }

    private Wanted wanted(Reader reader) {
        return new Wanted(new Cause(clock.instant(), reader.name(), Correlation.current()), reader.displayName());
    }
}
