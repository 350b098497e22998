package vn.wardpulse.reporting.writer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.reporting.snapshots.Snapshots;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Written reports", description = "Official documents from a template and a snapshot")
class ReportsController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Snapshots snapshots;
    private final ReachableTemplates templates;
    private final Reports reports;
    private final Reach reach;

    ReportsController(Snapshots snapshots, ReachableTemplates templates, Reports reports, Reach reach) {
        this.snapshots = snapshots;
        this.templates = templates;
        this.reports = reports;
        this.reach = reach;
    }

    @GetMapping("/api/snapshots/{number}/reports")
    @Operation(
            summary = "A report",
            description =
                    "What a template makes of a snapshot, with every figure tied to its place in it. The same DOCX byte"
                            + " for byte whenever it is asked for. 422 where the template does not fit the snapshot.",
            responses =
                    @ApiResponse(
                            content = {
                                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Paper.class))
                            }))
    void report(
            Reader reader,
            @PathVariable int number,
            @Parameter(description = "Code of the template", example = "bao-cao-ky") @RequestParam String template,
            @Parameter(description = "Of the template; without it, the last one")
                    @RequestParam(required = false)
                    @Nullable
                    Integer version,
            @Parameter(description = "One of the snapshot's; without it, the latest", example = "2023-Q1")
                    @RequestParam(required = false)
                    @Nullable
                    Period period,
            @Parameter(description = "docx, pdf (A4) or json", example = "docx") @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        Scope scope = reach.of(reader);
        Snapshots.Stored snapshot = found(scope, number);
        Templates.Stored stored = templates.find(scope, template, version);
        Paper paper = reports.write(snapshot, stored.content(), stored, period);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String type = switch (format) {
            case "docx" -> {
                new DocxPaper(paper).write(file);
                yield DOCX;
            }
            case "pdf" -> {
                new PdfPaper(paper).write(file);
                yield MediaType.APPLICATION_PDF_VALUE;
            }
            case "json" -> {
                file.writeBytes(Wire.mapper().writeValueAsBytes(paper));
                yield MediaType.APPLICATION_JSON_VALUE;
            }
            default -> throw unknown(format);
        };
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s-%s-%d.%s\""
                        .formatted(stored.code(), paper.source().period(), number, format));
        response.setContentLength(file.size());
        file.writeTo(response.getOutputStream());
    }

    @PostMapping("/api/snapshots/{number}/reports/preview")
    @Operation(
            summary = "A report as it would be",
            description = "By a template that need not be saved. 422 says everything that is wrong with it.")
    Paper preview(
            Reader reader,
            @PathVariable int number,
            @Parameter(description = "One of the snapshot's; without it, the latest", example = "2023-Q1")
                    @RequestParam(required = false)
                    @Nullable
                    Period period,
            @RequestBody Template template) {
        return reports.write(found(reach.of(reader), number), template, null, period);
    }

    /** What is out of reach does not exist. */
    private Snapshots.Stored found(Scope scope, int number) {
        return snapshots
                .find(number)
                .filter(stored -> scope.everSees(stored.manifest().scope().unit()))
                .orElseThrow(() -> Refused.notFound("number"));
    }

    private static Refused unknown(String format) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "unknown-format",
                        "format",
                        "Không xuất được “%s”. Dùng docx, pdf hoặc json.".formatted(format),
                        "There is no format “%s”. Use docx, pdf or json.".formatted(format)));
    }
}
