package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@Tag(name = "Acts")
class ApprovalsController {

    private final Submissions submissions;
    private final WaitingVersions waiting;

    ApprovalsController(Submissions submissions, WaitingVersions waiting) {
        this.submissions = submissions;
        this.waiting = waiting;
    }

    /** The versions that the approver has looked at. */
    record Approvals(@Nullable List<Seen> reports) {}

    record Seen(
            @Schema(type = "string", example = "00139") UnitId unit,
            @Schema(type = "string", example = "LB2023-M") FormCode form,
            @Schema(type = "string", example = "2023-10") Period period,

            @Schema(example = "1") @Nullable Integer version) {}

    @GetMapping("/api/approvals")
    @Operation(
            summary = "The versions that wait for the reader's approval",
            description =
                    "By due date, those of a ward's groups and cells among them. Each with the figures of the version"
                            + " before, and with what is unusual about it.")
    List<WaitingVersion> waiting(@Parameter(hidden = true) Reader reader) {
        demandLeader(reader);
        return waiting.of(reader);
    }

    @PostMapping("/api/approvals")
    @Operation(
            summary = "Make several versions official at once",
            description =
                    "Each is decided for itself; what is not approved says why. Asking again for what was approved"
                            + " changes nothing.")
    List<Outcome> approve(@Parameter(hidden = true) Reader reader, @RequestBody Approvals body) {
        demandLeader(reader);
        return Bodies.listed("reports", body.reports()).stream()
                .map(seen -> {
                    Obligation obligation = new Obligation(seen.unit(), seen.form(), seen.period());
                    return Outcome.of(
                            obligation,
                            () -> submissions.approve(
                                    new Call(reader, obligation, null, null, ""), Bodies.version(seen.version())));
                })
                .toList();
    }

    private static void demandLeader(Reader reader) {
        if (!reader.is(Role.WARD_LEADER)) {
            throw Refused.outOfReach("approvals");
        }
    }
}
