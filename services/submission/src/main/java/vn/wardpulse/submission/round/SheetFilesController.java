package vn.wardpulse.submission.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.submission.attachment.AttachmentView;
import vn.wardpulse.submission.attachment.AttachmentsView;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.attachment.Upload;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/rounds/{plan}/{round}/sheets/{unit}/{stage}/attachments")
@Tag(name = "Rounds")
class SheetFilesController {

    private final SheetFiles files;

    SheetFilesController(SheetFiles files) {
        this.files = files;
    }

    @GetMapping
    @Operation(
            summary = "The files that a stage gives as evidence of what it judges of a unit",
            description = "Those that go with what it says next for whoever judges now, those of what it said last for"
                    + " everybody else who reads the sheet.")
    AttachmentsView list(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "P2021") PlanCode plan,
            @PathVariable @Parameter(example = "2") int round,
            @PathVariable @Parameter(example = "00139") UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"self", "appraisal", "verification"}))
                    String stage) {
        return files.list(reader, folder(plan, round, unit, stage));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Let a file go with what the stage says next: PDF, PNG, JPEG or Word (.docx)",
            description =
                    "For those who judge for the stage, while it has its turn. What it is its content decides, and"
                            + " its name must agree. It is evidence with the judgement that is sent after it. The same file under"
                            + " the same name is kept once.")
    AttachmentView add(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "P2021") PlanCode plan,
            @PathVariable @Parameter(example = "2") int round,
            @PathVariable @Parameter(example = "00139") UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"self", "appraisal", "verification"}))
                    String stage,
            @RequestPart MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return AttachmentView.of(
                files.add(reader, folder(plan, round, unit, stage), new Upload(name, file.getSize(), file)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One file of a score sheet, to be saved",
            description = "Of what was said for all who read the sheet; of what is said next only for those who judge"
                    + " for the stage.")
    ResponseEntity<InputStreamResource> download(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "P2021") PlanCode plan,
            @PathVariable @Parameter(example = "2") int round,
            @PathVariable @Parameter(example = "00139") UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"self", "appraisal", "verification"}))
                    String stage,
            @PathVariable long id) {
        return files.open(reader, folder(plan, round, unit, stage), id).toBeSaved();
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Take a file out of what the stage says next",
            description = "Only while it has its turn. What was said with it keeps it.")
    AttachmentView drop(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "P2021") PlanCode plan,
            @PathVariable @Parameter(example = "2") int round,
            @PathVariable @Parameter(example = "00139") UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"self", "appraisal", "verification"}))
                    String stage,
            @PathVariable long id) {
        return AttachmentView.of(files.drop(reader, folder(plan, round, unit, stage), id));
    }

    private static Folder.OfSheet folder(PlanCode plan, int round, UnitId unit, String stage) {
        SheetId sheet = new SheetId(RoundsController.round(plan, round), unit);
        return SheetCheck.named(stage)
                .map(known -> new Folder.OfSheet(sheet, known))
                .orElseThrow(() -> Refused.notFound("rounds/" + sheet));
    }
}
