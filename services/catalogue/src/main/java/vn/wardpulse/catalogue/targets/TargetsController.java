package vn.wardpulse.catalogue.targets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.catalogue.units.Units;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Targets", description = "What units are asked to reach in a year")
final class TargetsController {

    private final Targets targets;
    private final Units units;

    TargetsController(Targets targets, Units units) {
        this.targets = targets;
        this.units = units;
    }

    @GetMapping("/api/targets")
    @Operation(
            summary = "The stated targets of a unit for a year",
            description = "By indicator, in its unit of measure; a reduction is an exact fraction of the unit's own"
                    + " figure of the baseline year. Empty where none were stated. What groups and cells are asked to"
                    + " reach is for them and their ward, and for whoever reaches the whole installation and states"
                    + " it.")
    UnitTargets of(
            Reader reader,
            @Parameter(example = "00139") @RequestParam UnitId unit,
            @Parameter(example = "2023") @RequestParam int year) {
        Access.toRead(reader);
        if (!units.tells(reader.unit(), unit)) {
            throw Refused.notFound("/api/targets?unit=" + unit);
        }
        return targets.of(new TargetKey(unit, year));
    }
}
