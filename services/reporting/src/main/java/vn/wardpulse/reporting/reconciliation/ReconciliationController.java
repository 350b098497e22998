package vn.wardpulse.reporting.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@Tag(name = "Reconciliation", description = "What is served, held against the log")
class ReconciliationController {

    /** Those who answer for the figures as a whole. */
    private static final Set<Role> OPERATORS = Set.of(Role.ADMINISTRATOR, Role.STANDING_BODY, Role.ANALYST);

    private final Findings findings;
    private final ReconcilerSettings settings;
    private final Reach reach;

    ReconciliationController(Findings findings, ReconcilerSettings settings, Reach reach) {
        this.findings = findings;
        this.settings = settings;
        this.reach = reach;
    }

    @GetMapping("/api/reconciliation")
    @Operation(
            summary = "Whether what is served is what the log says",
            description = "All views are worked out anew from the log, slice by slice, by a second implementation, and"
                    + " compared value for value. For administrators, standing bodies and analysts.")
    Reconciliation reconciliation(Reader reader) {
        if (OPERATORS.stream().noneMatch(reader::is)) {
            throw Refused.outOfReach("Authorization");
        }
        return Reconciliation.of(settings.enabled(), findings.now(), reach.of(reader));
    }
}
