package vn.wardpulse.reporting.snapshots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.frozen.Keys;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Signature;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Snapshots", description = "Figures frozen for good, with what they were reckoned by")
class SnapshotsController {

    private final Freezing freezing;
    private final Proving proving;
    private final Comparing comparing;
    private final Snapshots snapshots;
    private final Exports exports;
    private final Signer signer;
    private final Later later;
    private final WorkDesk desk;
    private final Reach reach;
    private final SnapshotSettings settings;

    SnapshotsController(
            Freezing freezing,
            Proving proving,
            Comparing comparing,
            Snapshots snapshots,
            Exports exports,
            Signer signer,
            Later later,
            WorkDesk desk,
            Reach reach,
            SnapshotSettings settings) {
        this.freezing = freezing;
        this.proving = proving;
        this.comparing = comparing;
        this.snapshots = snapshots;
        this.exports = exports;
        this.signer = signer;
        this.later = later;
        this.desk = desk;
        this.reach = reach;
        this.settings = settings;
    }

    /**
     * A snapshot as it is told.
     *
     * @param hash of the manifest: what the snapshot is called for ever
     * @param later acts since then, on reports that its figures rest on, that can have moved one; 100 stands for more
     */
    record Told(Manifest manifest, String hash, Signature signature, int later) {}

    private Told told(Snapshots.Stored stored) {
        return new Told(stored.manifest(), stored.hash(), stored.signature(), later.acts(stored.manifest()));
    }

    @PostMapping("/api/snapshots")
    @Operation(
            summary = "Freezes figures",
            description =
                    "At one position of the log, with the tree, definitions, calendars and targets in force. The live"
                            + " views go on meanwhile. For analysts and standing bodies, who sign for it. What is small"
                            + " is frozen at once; what is not is taken in as work (202), and Location says where to"
                            + " look.",
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "Frozen",
                        content = @Content(schema = @Schema(implementation = Told.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "Taken in as work",
                        content = @Content(schema = @Schema(implementation = Work.class)))
            })
    ResponseEntity<Object> freeze(Reader reader, @RequestBody Wish wish) {
        Scope scope = reach.of(reader);
        if (SnapshotExport.FREEZERS.stream().noneMatch(reader::is)) {
            throw Refused.outOfReach("Authorization");
        }
        if (wish.unit() != null) {
            scope.require(List.of(wish.unit()));
        }
        List<Fault> faults = WishFaults.of(wish, scope, settings.units());
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-snapshot", faults);
        }
        Manifest.Scope wanted = wish.scope();
        if (later.size(wanted) > settings.piece()) {
            return desk.takeIn(Work.Kind.FREEZE, wanted.unit(), null, Work.Asked.freeze(wish), reader);
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(told(freezing.freeze(wish, WorkDesk.person(reader))));
    }

    @GetMapping("/api/snapshots")
    @Operation(
            summary = "The snapshots within reach",
            description = "Newest first. `later` says which of them later corrections may have touched.")
    List<Told> all(Reader reader) {
        Scope scope = reach.of(reader);
        return snapshots.all().stream()
                .filter(stored -> scope.everSees(stored.manifest().scope().unit()))
                .map(this::told)
                .toList();
    }

    @GetMapping("/api/snapshots/{number}")
    @Operation(summary = "One snapshot", description = "Its manifest and signature; the figures are in its exports.")
    Told one(Reader reader, @PathVariable int number) {
        return told(found(reader, number));
    }

    @PostMapping("/api/snapshots/{number}/proof")
    @Operation(
            summary = "Checks a snapshot",
            description =
                    "Against its own hash and signature, against the snapshot before it, and against the log, from"
                            + " which everything is worked out anew. A large one is taken in as work (202).",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "What came of it",
                        content = @Content(schema = @Schema(implementation = Proof.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "Taken in as work",
                        content = @Content(schema = @Schema(implementation = Work.class)))
            })
    ResponseEntity<Object> prove(Reader reader, @PathVariable int number) {
        Snapshots.Stored stored = found(reader, number);
        return isLarge(stored)
                ? desk.takeIn(Work.Kind.PROOF, unit(stored), number, Work.Asked.proof(), reader)
                : ResponseEntity.ok(proving.prove(stored));
    }

    @GetMapping("/api/snapshots/{number}/comparison")
    @Operation(
            summary = "A snapshot beside something else",
            description =
                    "Which figures differ and by how much; with now also what happened since: for each figure every"
                            + " correction, other acts and definitions. Of a large snapshot it has to be asked for by"
                            + " POST.")
    Compared compare(
            Reader reader,
            @PathVariable int number,
            @Parameter(
                            description = "now, last-year (the same periods a year before, as they were known then), or"
                                    + " the number of another snapshot",
                            example = "now")
                    @RequestParam
                    String with) {
        Snapshots.Stored stored = found(reader, number);
        if (takesLong(reader, stored, with)) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "comparison-takes-long",
                            "number",
                            "Bản chốt này lớn, so sánh mất nhiều thời gian. Gửi yêu cầu bằng POST rồi xem tiến độ.",
                            "This snapshot is large and comparing it takes long. Ask for it by POST, and see how far it"
                                    + " is."));
        }
        return compared(reader, stored, with);
    }

    @PostMapping("/api/snapshots/{number}/comparison")
    @Operation(
            summary = "Compares a snapshot, however large",
            description = "A large one is taken in as work (202), which lists the first 5,000 figures that differ.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "What came of it",
                        content = @Content(schema = @Schema(implementation = Compared.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "Taken in as work",
                        content = @Content(schema = @Schema(implementation = Work.class)))
            })
    ResponseEntity<Object> comparison(Reader reader, @PathVariable int number, @RequestParam String with) {
        Snapshots.Stored stored = found(reader, number);
        return takesLong(reader, stored, with)
                ? desk.takeIn(Work.Kind.COMPARISON, unit(stored), number, Work.Asked.comparison(with), reader)
                : ResponseEntity.ok(compared(reader, stored, with));
    }

    private Compared compared(Reader reader, Snapshots.Stored stored, String with) {
        return switch (with) {
            case "now" -> comparing.withNow(stored);
            case "last-year" -> comparing.withLastYear(stored);
            default -> comparing.with(stored, found(reader, number(with)));
        };
    }

    /** @throws Refused if it is another snapshot that the reader does not see */
    private boolean takesLong(Reader reader, Snapshots.Stored stored, String with) {
        boolean other = !with.equals("now") && !with.equals("last-year");
        boolean otherIsLarge = other && isLarge(found(reader, number(with)));
        return isLarge(stored) || otherIsLarge;
    }

    /** Whether it is worked out in more than one piece, which takes longer than a request should. */
    private boolean isLarge(Snapshots.Stored stored) {
        return later.size(stored.manifest().scope()) > settings.piece();
    }

    private static UnitId unit(Snapshots.Stored stored) {
        return stored.manifest().scope().unit();
    }

    @PostMapping("/api/snapshots/{number}/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Prepares a file",
            description =
                    "For large snapshots: taken in as work that says how far it is and can be cancelled. The file is then"
                            + " at …/work/{id}/file for some days.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "Taken in as work",
                            content = @Content(schema = @Schema(implementation = Work.class))))
    ResponseEntity<Object> prepare(Reader reader, @PathVariable int number, @RequestParam String format) {
        Snapshots.Stored stored = found(reader, number);
        exports.demand(format);
        return desk.takeIn(Work.Kind.EXPORT, unit(stored), number, Work.Asked.export(format), reader);
    }

    @GetMapping("/api/snapshots/{number}/export")
    @Operation(
            summary = "A snapshot as a file",
            description =
                    "The same file byte for byte whenever it is asked for, in the formats json, csv, ods, parquet and"
                            + " sdmx-csv.",
            responses =
                    @ApiResponse(
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    void export(
            Reader reader,
            @PathVariable int number,
            @Parameter(
                            description = "json (signed, see ./wardpulse snapshot verify), csv (RFC 4180), csv-excel"
                                    + " (semicolons and decimal commas), xlsx, ods, parquet (exact decimals; 422 if a figure"
                                    + " has more than 32 digits before the point or 6 after it), pdf (A4, the unit's own"
                                    + " figures as an official document), sdmx-csv (SDMX-CSV 2.0) and sdmx-structure (its"
                                    + " structure, SDMX-ML 3.0); csv-facts and parquet-facts have the reported figures",
                            example = "json")
                    @RequestParam
                    String format,
            HttpServletResponse response)
            throws IOException {
        exports.write(found(reader, number), format, FileTarget.answer(response));
    }

    @GetMapping(path = "/api/snapshots/key", produces = "application/x-pem-file")
    @Operation(summary = "The public key", description = "That checks what this installation signs, in PEM.")
    String key(Reader reader, @RequestParam(required = false) @Nullable String id) {
        reach.of(reader);
        return Keys.pem(
                id == null ? signer.publicKey() : signer.publicKey(id).orElseThrow(() -> Refused.notFound("id")));
    }

    /** What is out of reach does not exist. */
    private Snapshots.Stored found(Reader reader, int number) {
        Scope scope = reach.of(reader);
        return snapshots
                .find(number)
                .filter(stored -> scope.everSees(stored.manifest().scope().unit()))
                .orElseThrow(() -> Refused.notFound("number"));
    }

    private static int number(String with) {
        try {
            return Integer.parseInt(with);
        } catch (NumberFormatException e) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "unknown-comparison",
                            "with",
                            "Không so sánh được với “%s”. Dùng now, last-year hoặc số của bản chốt khác."
                                    .formatted(with),
                            "There is no comparing with “%s”. Use now, last-year or another snapshot's number."
                                    .formatted(with)));
        }
    }
}
