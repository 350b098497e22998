package vn.wardpulse.submission.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.workbook.Grid;
import vn.wardpulse.web.IfMatch;
import vn.wardpulse.web.Reader;

@RestController
@RequestMapping("/api/reports/{unit}/{form}/{period}/sheet")
@Tag(name = "Sheets", description = "A report's form as a spreadsheet, out and in")
class SheetController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Sheets sheets;

    SheetController(Sheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping(produces = XLSX)
    @Operation(
            summary = "The form as a protected spreadsheet, with what is known filled in",
            description = "Its ETag is the report's revision. Accept-Language chooses the language of names.")
    ResponseEntity<byte[]> download(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Obligation obligation = new Obligation(unit, form, period);
        Sheets.Written written = sheets.write(reader, obligation, Language.of(language));
        return named(obligation, "").eTag("\"" + written.revision() + "\"").body(written.content());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read a filled-in spreadsheet into the draft",
            description =
                    "With a fault nothing is taken (422), unless take=right, which takes the lines that nothing is"
                            + " wrong with. With dryRun nothing is ever taken. What is left blank stays as it is. Each fault"
                            + " names its cell.")
    ResponseEntity<SheetOutcome> upload(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestPart MultipartFile sheet,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") Take take)
            throws IOException {
        SheetOutcome outcome = sheets.bring(
                uploaded(reader, new Obligation(unit, form, period), seen, sheet),
                new Sheets.Manner(dryRun, take == Take.right));
        return ResponseEntity.ok().eTag("\"" + outcome.revision() + "\"").body(outcome);
    }

    @PostMapping(path = "/marked", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = XLSX)
    @Operation(
            summary = "The same spreadsheet with its faults marked and explained in their cells",
            description = "Nothing is taken.")
    ResponseEntity<byte[]> marked(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @RequestPart MultipartFile sheet)
            throws IOException {
        Obligation obligation = new Obligation(unit, form, period);
        return named(obligation, "_loi")
                .body(sheets.mark(uploaded(reader, obligation, seen, sheet), Language.of(language)));
    }

    private static Sheets.Upload uploaded(
            Reader reader, Obligation obligation, @Nullable String seen, MultipartFile sheet) throws IOException {
        Long revision = IfMatch.revision(IfMatch.demanded(seen));
        String name = Objects.requireNonNullElse(sheet.getOriginalFilename(), "sheet.xlsx");
        Grid.demandSmall(name, sheet.getSize());
        return new Sheets.Upload(reader, obligation, revision, name, sheet.getBytes());
    }

    private static ResponseEntity.BodyBuilder named(Obligation obligation, String mark) {
        String name = obligation.toString().replace('/', '_') + mark + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
