package vn.wardpulse.submission.matter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.submission.matter.MatterBodies.HandingOn;
import vn.wardpulse.submission.matter.MatterBodies.NewMatter;
import vn.wardpulse.submission.matter.MatterBodies.Said;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Matters", description = "What units raise that is beyond their power, and what is answered")
class MattersController {

    private final MatterDesk desk;

    MattersController(MatterDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/matters")
    @Operation(
            summary = "Matters that concern the reader, the latest first",
            description =
                    "Those that units in reach raised, have or had. Of one unit and all under it, or of a year, where"
                            + " these are given; the running year also has what is still open.")
    List<MatterLine> matters(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(required = false) @Parameter(example = "00343") @Nullable UnitId unit,
            @RequestParam(required = false) @Parameter(example = "2024") @Nullable Integer year) {
        return desk.all(reader, unit, year);
    }

    @GetMapping("/api/matters/{matter}")
    @Operation(summary = "A matter with what became of it")
    MatterView matter(@Parameter(hidden = true) Reader reader, @PathVariable UUID matter) {
        return desk.one(reader, matter);
    }

    @PutMapping("/api/matters/{matter}")
    @Operation(
            summary = "Raise a matter with the unit above",
            description =
                    "The caller chooses the id; the same again under the same id raises nothing twice. Words must not"
                            + " hold a person's number or address.")
    MatterView raise(@Parameter(hidden = true) Reader reader, @PathVariable UUID matter, @RequestBody NewMatter body) {
        return desk.raise(reader, matter, body);
    }

    @PostMapping("/api/matters/{matter}/handing-on")
    @Operation(
            summary = "Hand a matter on",
            description =
                    "To the unit above the one that has it, or to a department or organisation beside or below it.")
    MatterView handOn(@Parameter(hidden = true) Reader reader, @PathVariable UUID matter, @RequestBody HandingOn body) {
        return desk.handOn(reader, matter, body);
    }

    @PostMapping("/api/matters/{matter}/answer")
    @Operation(summary = "Answer a matter", description = "For the unit that has it. It is settled then.")
    MatterView answer(@Parameter(hidden = true) Reader reader, @PathVariable UUID matter, @RequestBody Said body) {
        return desk.answer(reader, matter, body.words());
    }

    @PostMapping("/api/matters/{matter}/withdrawal")
    @Operation(summary = "Take a matter back", description = "For the unit that raised it, while it is open.")
    MatterView withdraw(@Parameter(hidden = true) Reader reader, @PathVariable UUID matter, @RequestBody Said body) {
        return desk.withdraw(reader, matter, body.words());
    }
}
