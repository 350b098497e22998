package vn.wardpulse.submission.upload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/uploads")
@Tag(name = "Uploads", description = "Figures of many reports from other systems, row by row")
class UploadsController {

    private static final int LISTED = 50;

    private final Uploads uploads;
    private final UploadWork work;
    private final UploadTable table;
    private final DefinitionBook book;
    private final SettledClock clock;
    private final JsonMapper json;

    UploadsController(
            Uploads uploads,
            UploadWork work,
            UploadTable table,
            DefinitionBook book,
            SettledClock clock,
            JsonMapper json) {
        this.uploads = uploads;
        this.work = work;
        this.table = table;
        this.book = book;
        this.clock = clock;
        this.json = json;
    }

    @PostMapping(consumes = "text/csv")
    @Operation(
            summary = "Bring figures in from CSV (UTF-8), however many rows",
            description =
                    "Columns unit, indicator, period, and as it fits channel, value, numerator, denominator, no_data"
                            + " (why there is none) and remark. Answers when all rows are on record; the reports are dealt with"
                            + " after that, one by one: a report goes into its draft, and with handIn is handed in, whole or not at"
                            + " all, whatever becomes of the others. With dryRun nothing changes.")
    ResponseEntity<UploadView> csv(
            @Parameter(hidden = true) Reader reader,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean handIn)
            throws IOException {
        return receive(reader, request, RowReading.CSV, new Uploads.Manner(dryRun, handIn));
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(
            summary = "The same from JSON: an array of objects, or one object after the other",
            description = "The objects have the columns of the CSV file as members.")
    ResponseEntity<UploadView> json(
            @Parameter(hidden = true) Reader reader,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean handIn)
            throws IOException {
        return receive(reader, request, RowReading.JSON, new Uploads.Manner(dryRun, handIn));
    }

    private ResponseEntity<UploadView> receive(
            Reader reader, HttpServletRequest request, RowReading reading, Uploads.Manner manner) throws IOException {
        demandWriter(reader);
        LocalDate today = Lateness.day(clock.now());
        Reach reach = new Reach(book.current(), today);
        UUID id = uploads.receive(reader, reach, request.getInputStream(), reading, manner);
        work.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/uploads/" + id))
                .body(found(reader, id));
    }

    @GetMapping
    @Operation(summary = "The latest uploads of whoever asks")
    List<UploadView> latest(@Parameter(hidden = true) Reader reader) {
        demandWriter(reader);
        return table.latest(reader.name(), LISTED);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an upload is")
    UploadView one(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        demandWriter(reader);
        return found(reader, id);
    }

    @GetMapping(path = "/{id}/faults", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Everything that is wrong with an upload so far, in the order of its rows",
            description = "Each fault says row and column, as 12:numerator.")
    ResponseEntity<StreamingResponseBody> faults(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        demandWriter(reader);
        found(reader, id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out -> {
            try (JsonGenerator array = json.createGenerator(out)) {
                array.writeStartArray();
                table.faults(id, array::writePOJO);
                array.writeEndArray();
            }
        });
    }

    private UploadView found(Reader reader, UUID id) {
        return table.find(id, reader.name()).orElseThrow(() -> Refused.notFound("/api/uploads/" + id));
    }

    private static void demandWriter(Reader reader) {
        if (!Reach.writes(reader)) {
            throw Refused.outOfReach("/api/uploads");
        }
    }
}
