package vn.wardpulse.submission.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Sheets")
class ManySheetsController {

    private final ManySheets sheets;

    ManySheetsController(ManySheets sheets) {
        this.sheets = sheets;
    }

    @PostMapping(
            path = "/api/sheets",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read a zip of filled-in spreadsheets into their drafts",
            description =
                    "Each sheet goes into the report that it was downloaded for and is answered for itself, as if it"
                            + " had been uploaded alone onto whatever revision stands: one at fault does not keep the others out.")
    List<SheetResult> upload(
            @Parameter(hidden = true) Reader reader,
            @RequestPart MultipartFile sheets,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") Take take)
            throws IOException {
        String name = Objects.requireNonNullElse(sheets.getOriginalFilename(), "sheets.zip");
        return this.sheets.bring(reader, name, sheets.getBytes(), new Sheets.Manner(dryRun, take == Take.right));
    }
}
