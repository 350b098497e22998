package vn.wardpulse.reporting.pivots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Figures", description = "Figures by unit, indicator and period")
class PivotController {

    private final Pivots pivots;
    private final Questions questions;
    private final PivotFiles files;
    private final Reach reach;

    PivotController(Pivots pivots, Questions questions, PivotFiles files, Reach reach) {
        this.pivots = pivots;
        this.questions = questions;
        this.files = files;
        this.reach = reach;
    }

    @GetMapping("/api/pivot")
    @Operation(
            summary = "Figures in rows and columns as they are asked for",
            description =
                    "What is laid out neither in rows nor in columns has to be one. Totals are the roll-up's own figures of"
                            + " the unit or period that holds the others, never sums of what is shown.")
    Pivot pivot(Reader reader, Asked asked) {
        Scope scope = reach.of(reader);
        return pivots.of(questions.sound(asked, scope), scope);
    }

    @GetMapping("/api/pivot/export")
    @Operation(
            summary = "The same as a file",
            description = "In a file of every kind are the same figures, and where they come from. ETag has the SHA-256"
                    + " of the table as csv, which the files name too.",
            responses =
                    @ApiResponse(
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    void export(
            Reader reader,
            Asked asked,
            @Parameter(
                            description = "json, csv (RFC 4180), csv-excel (as Excel opens it in Vietnamese), xlsx,"
                                    + " ods, parquet (exact decimals; 422 if a figure has more than 32 digits before the"
                                    + " point or 6 after it) or pdf (A4, in the layout of official documents)",
                            example = "xlsx")
                    @RequestParam
                    String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Scope scope = reach.of(reader);
        Pivot pivot = pivots.of(questions.sound(asked, scope), scope);
        files.write(
                new PivotFiles.Order(pivot, scope, reader, PivotFiles.question(request)),
                format,
                FileTarget.answer(response));
    }
}
