package vn.wardpulse.submission.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
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
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.submission.attachment.AttachmentView;
import vn.wardpulse.submission.attachment.AttachmentsView;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.attachment.Upload;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/slots/{plan}/{number}/{slot}/{unit}/{act}/attachments")
@Tag(name = "Tasks")
class TaskFilesController {

    private final TaskFiles files;

    TaskFilesController(TaskFiles files) {
        this.files = files;
    }

    @GetMapping
    @Operation(
            summary = "The files that go with what a unit tells of a task",
            description = "Those that go with what it tells next for whoever tells for it, those of what it told last"
                    + " for everybody else who reads it.")
    AttachmentsView list(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"report", "addition"})) String act) {
        return files.list(reader, folder(plan, number, slot, unit, act));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Let a file go with what the unit tells next: PDF, PNG, JPEG or Word (.docx)",
            description = "What it is its content decides, and its name must agree. It counts with the report or"
                    + " addition that is sent after it. The same file under the same name is kept once.")
    AttachmentView add(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"report", "addition"})) String act,
            @RequestPart MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return AttachmentView.of(
                files.add(reader, folder(plan, number, slot, unit, act), new Upload(name, file.getSize(), file)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One file of what a unit tells of a task, to be saved",
            description = "Of what was told for all who read it; of what is told next only for those who tell.")
    ResponseEntity<InputStreamResource> download(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"report", "addition"})) String act,
            @PathVariable long id) {
        return files.open(reader, folder(plan, number, slot, unit, act), id).toBeSaved();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a file out of what the unit tells next", description = "What was told with it keeps it.")
    AttachmentView drop(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"report", "addition"})) String act,
            @PathVariable long id) {
        return AttachmentView.of(files.drop(reader, folder(plan, number, slot, unit, act), id));
    }

    private static Folder.OfTask folder(PlanCode plan, String number, Slot slot, UnitId unit, String act) {
        return Arrays.stream(Folder.Act.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(act))
                .map(known -> new Folder.OfTask(known, new Occurrence(TasksController.task(plan, number), slot, unit)))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("slots/" + plan));
    }
}
