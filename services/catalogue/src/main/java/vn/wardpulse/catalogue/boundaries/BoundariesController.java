package vn.wardpulse.catalogue.boundaries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@RequestMapping("/api/boundaries")
@Tag(name = "Boundaries", description = "Where units are on the map")
final class BoundariesController {

    private final Boundaries boundaries;
    private final BoundaryImports imports;
    private final Clock clock;

    BoundariesController(Boundaries boundaries, BoundaryImports imports, @Qualifier("domainClock") Clock clock) {
        this.boundaries = boundaries;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The boundaries of units as they are on a day",
            description = "Units that have none are left out. With points they come simplified for drawing: all of them"
                    + " together, so that units which touch go on touching.")
    BoundaryCollection on(
            Reader reader,
            @Parameter(description = "The units; may be repeated", example = "00139") @RequestParam List<UnitId> unit,
            @Parameter(description = "The day; today where it is left out", example = "2023-10-12")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "How many points they may have together, at least 100; all where left out")
                    @RequestParam(required = false)
                    @Nullable
                    Integer points) {
        Access.toRead(reader);
        if (points != null && points < 100) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    Fault.error(
                            "too-few-points",
                            "points",
                            "Số điểm phải từ 100 trở lên. Sửa tham số points.",
                            "The points must be at least 100. Correct the parameter points."));
        }
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        List<Boundary> found = boundaries.on(day, unit);
        List<Shape> exact = found.stream().map(Boundary::shape).toList();
        return BoundaryCollection.of(found, points == null ? exact : Drawing.simplified(exact, points));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "State boundaries, or see what a file would change",
            description =
                    "A GeoJSON FeatureCollection of Polygons and MultiPolygons in WGS 84. All boundaries of the units"
                            + " that it names are replaced by its own; a feature whose geometry is null states that its unit has"
                            + " none. What it does not name stays. For an administrator, or a machine with catalogue:write.")
    @ApiResponse(responseCode = "200", description = "What changes, unit by unit")
    @ApiResponse(
            responseCode = "422",
            description = "All faults of the file, each with the number of its feature; nothing was taken over")
    BoundaryChanges take(
            Reader reader,
            @Parameter(description = "Say only what would change", example = "true")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "The property of each feature that has the unit's id")
                    @RequestParam(defaultValue = "unit")
                    String property,
            @Parameter(description = "The file, UTF-8") @RequestPart(required = false) @Nullable
                    MultipartFile boundaries)
            throws IOException {
        if (!reader.is(Role.ADMINISTRATOR) && !reader.isMachineWith(Reader.WRITE_CATALOGUE)) {
            throw Refused.outOfReach("/api/boundaries");
        }
        if (boundaries == null || boundaries.isEmpty()) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "faulty-import",
                    List.of(Fault.error(
                            "no-files",
                            "boundaries",
                            "Chưa có tệp nào. Chọn một tệp GeoJSON.",
                            "There is no file. Choose a GeoJSON file.")));
        }
        return dryRun
                ? imports.preview(boundaries.getBytes(), property)
                : imports.take(boundaries.getBytes(), property, reader.name());
    }
}
