package vn.wardpulse.notification.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.notification.access.Reach;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Deliveries", description = "Who was reminded of what, and what became of the letters")
class DeliveriesController {

    private static final int MOST = 1_000;

    private final RemindedUnits reminded;
    private final Reach reach;

    DeliveriesController(RemindedUnits reminded, Reach reach) {
        this.reminded = reminded;
        this.reach = reach;
    }

    @GetMapping("/api/deliveries")
    @Operation(
            summary = "The reminders of units in reach with their letters, newest first",
            description = "Of one unit and all under it, of one form, or of one period, where these are given.")
    List<Reminded> deliveries(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(required = false) @Parameter(example = "00139") @Nullable UnitId unit,
            @RequestParam(required = false) @Parameter(example = "LB2023-M") @Nullable FormCode form,
            @RequestParam(required = false) @Parameter(example = "2023-10") @Nullable Period period,
            @RequestParam(defaultValue = "200") @Parameter(description = "how many at most, up to 1000") int limit) {
        reach.demandPerson(reader, "deliveries");
        if (unit != null) {
            reach.demandUnit(reader, unit);
        }
        return reminded.read(
                form,
                period,
                (of, due) -> reach.covers(reader, of, due) && (unit == null || reach.under(unit, of, due)),
                Math.clamp(limit, 1, MOST));
    }
}
