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
    private final Reach reach;
    private final SnapshotSettings settings;

    SnapshotsController(
            Freezing freezing,
            Proving proving,
            Comparing comparing,
            Snapshots snapshots,
            Exports exports,
            Signer signer,
            Reach reach,
            SnapshotSettings settings) {
        this.freezing = freezing;
        this.proving = proving;
        this.comparing = comparing;
        this.snapshots = snapshots;
        this.exports = exports;
        this.signer = signer;
        this.reach = reach;
        this.settings = settings;
    }

    /**
     * A snapshot as it is told.
     *
     * @param hash of the manifest: what the snapshot is called for ever
     */
    record Told(Manifest manifest, String hash, Signature signature) {

        static Told of(Snapshots.Stored stored) {
            return new Told(stored.manifest(), stored.hash(), stored.signature());
        }
    }

    @PostMapping("/api/snapshots")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Freezes figures",
            description =
                    "At one position of the log, with the tree, definitions, calendars and targets in force. The live"
                            + " views go on meanwhile. For analysts and standing bodies, who sign for it.")
    Told freeze(Reader reader, @RequestBody Wish wish) {
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
        return Told.of(freezing.freeze(wish, new Manifest.Person(reader.name(), reader.displayName())));
    }

    @GetMapping("/api/snapshots")
    @Operation(summary = "The snapshots within reach", description = "Newest first.")
    List<Told> all(Reader reader) {
        Scope scope = reach.of(reader);
        return snapshots.all().stream()
                .filter(stored -> scope.everSees(stored.manifest().scope().unit()))
                .map(Told::of)
                .toList();
    }

    @GetMapping("/api/snapshots/{number}")
    @Operation(summary = "One snapshot", description = "Its manifest and signature; the figures are in its exports.")
    Told one(Reader reader, @PathVariable int number) {
        return Told.of(found(reader, number));
    }

    @PostMapping("/api/snapshots/{number}/proof")
    @Operation(
            summary = "Checks a snapshot",
            description =
                    "Against its own hash and signature, against the snapshot before it, and against the log, from"
                            + " which everything is worked out anew.")
    Proof prove(Reader reader, @PathVariable int number) {
        return proving.prove(found(reader, number));
    }

    @GetMapping("/api/snapshots/{number}/comparison")
    @Operation(
            summary = "A snapshot beside something else",
            description =
                    "Which figures differ and by how much; with now also what happened since: corrections, other acts"
                            + " and definitions.")
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
        return switch (with) {
            case "now" -> comparing.withNow(stored);
            case "last-year" -> comparing.withLastYear(stored);
            default -> comparing.with(stored, found(reader, number(with)));
        };
    }

    @GetMapping("/api/snapshots/{number}/export")
    @Operation(
            summary = "A snapshot as a file",
            description = "The same file byte for byte whenever it is asked for, in the formats json, csv and parquet.",
            responses =
                    @ApiResponse(
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    void export(
            Reader reader,
            @PathVariable int number,
            @Parameter(
                            description = "json (signed, see ./wardpulse snapshot verify), csv (RFC 4180), csv-excel"
                                    + " (semicolons and decimal commas), xlsx, parquet (exact decimals; 422 if a figure has"
                                    + " more than 32 digits before the point or 6 after it), pdf (A4, the unit's own"
                                    + " figures as an official document); csv-facts and parquet-facts have the reported"
                                    + " figures",
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
