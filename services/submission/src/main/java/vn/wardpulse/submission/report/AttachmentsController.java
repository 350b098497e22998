package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.attachment.AttachmentView;
import vn.wardpulse.submission.attachment.AttachmentsView;
import vn.wardpulse.submission.attachment.Upload;
import vn.wardpulse.web.Reader;

@RestController
@RequestMapping("/api/reports/{unit}/{form}/{period}/attachments")
@Tag(name = "Attachments", description = "Files that go with a report")
class AttachmentsController {

    private final Attachments attachments;

    AttachmentsController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    @Operation(
            summary = "The files that go with the report",
            description =
                    "Those of the next version for whoever writes or approves the report, those of the latest version"
                            + " for everybody else.")
    AttachmentsView list(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period) {
        return attachments.list(reader, new Obligation(unit, form, period));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Let a file go with the next version: PDF, PNG, JPEG or Word (.docx)",
            description =
                    "What it is its content decides, and its name must agree. It is possible while a draft can be kept"
                            + " and needs no If-Match. The same file under the same name is kept once.")
    AttachmentView add(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestPart MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return AttachmentView.of(
                attachments.add(reader, new Obligation(unit, form, period), new Upload(name, file.getSize(), file)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One file, to be saved",
            description = "Of a version for all in reach; of a draft only for those who see drafts.")
    ResponseEntity<InputStreamResource> download(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @PathVariable long id) {
        return attachments.open(reader, new Obligation(unit, form, period), id).toBeSaved();
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Take a file out of the next version",
            description = "A version that was handed in with it keeps it.")
    AttachmentView drop(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @PathVariable long id) {
        return AttachmentView.of(attachments.drop(reader, new Obligation(unit, form, period), id));
    }
}
