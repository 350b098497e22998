package vn.wardpulse.reporting.snapshots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@Tag(name = "Snapshots")
class WorkController {

    private static final int LATEST = 100;
    /** Who may end what somebody else has asked for. */
    private static final Set<Role> ENDING = Set.of(Role.ANALYST, Role.STANDING_BODY);

    /** What a snapshot is compared with that is no other snapshot. */
    private static final Set<String> NO_OTHER = Set.of("now", "last-year");

    private final Works works;
    private final Snapshots snapshots;
    private final PreparedFiles files;
    private final Reach reach;

    WorkController(Works works, Snapshots snapshots, PreparedFiles files, Reach reach) {
        this.works = works;
        this.snapshots = snapshots;
        this.files = files;
        this.reach = reach;
    }

    @GetMapping("/api/snapshots/work")
    @Operation(
            summary = "Long work on snapshots within reach",
            description = "The latest, newest first, without what came of it.")
    List<Work> latest(Reader reader) {
        Scope scope = reach.of(reader);
        return works.latest(work -> sees(scope, work), LATEST);
    }

    @GetMapping("/api/snapshots/work/{id}")
    @Operation(
            summary = "How far long work is",
            description =
                    "Waiting, running with its stage and how many of its steps are done, done with what came of it, failed"
                            + " with the reason, or cancelled.")
    Work one(Reader reader, @PathVariable int id) {
        return found(reader, id);
    }

    @DeleteMapping("/api/snapshots/work/{id}")
    @Operation(
            summary = "Cancels long work",
            description =
                    "For whoever asked for it, analysts and standing bodies. What waits is cancelled at once, what runs at"
                            + " its next step; nothing of it is left. 409 if it has ended.")
    Work cancel(Reader reader, @PathVariable int id) {
        Work work = found(reader, id);
        if (!work.askedBy().account().equals(reader.name()) && ENDING.stream().noneMatch(reader::is)) {
            throw Refused.outOfReach("id");
        }
        if (work.ended()) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    Fault.error(
                            "work-has-ended",
                            "id",
                            "Việc này đã kết thúc nên không huỷ được nữa. Tải lại trang để xem kết quả.",
                            "This has ended, so it cannot be cancelled any more. Look at what came of it."));
        }
        works.cancel(id);
        return found(reader, id);
    }

    @GetMapping("/api/snapshots/work/{id}/file")
    @Operation(
            summary = "The file that was prepared",
            responses =
                    @ApiResponse(
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    void file(Reader reader, @PathVariable int id, HttpServletResponse response) throws IOException {
        Work.Prepared file = Optional.ofNullable(found(reader, id).outcome())
                .map(Work.Outcome::file)
                .orElseThrow(() -> Refused.notFound("id"));
        response.setContentLengthLong(file.bytes());
        OutputStream out = FileTarget.answer(response).open(file.type(), file.name(), "\"%s\"".formatted(file.hash()));
        files.copy(id, out);
        out.flush();
    }

    /** What is out of reach does not exist. */
    private Work found(Reader reader, int id) {
        Scope scope = reach.of(reader);
        return works.find(id).filter(work -> sees(scope, work)).orElseThrow(() -> Refused.notFound("id"));
    }

    /** A comparison tells the figures of both. */
    private boolean sees(Scope scope, Work work) {
        String with = work.asked().with();
        return scope.everSees(work.unit())
                && (with == null
                        || NO_OTHER.contains(with)
                        || snapshots
                                .find(Integer.parseInt(with))
                                .filter(other ->
                                        scope.everSees(other.manifest().scope().unit()))
                                .isPresent());
    }
}
