package vn.wardpulse.catalogue.calendars;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Calendars", description = "When figures count and reports are due")
final class CalendarsController {

    private final Calendars calendars;

    CalendarsController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/api/calendars/{code}/{year}")
    @Operation(
            summary = "One year of a calendar",
            description =
                    "For every period: the days whose figures count, the day from which a report can be handed in,"
                            + " the last day on which it is on time, moved past days off, and"
                            + " the days on which units are reminded.")
    CalendarYear year(
            Reader reader,
            @Parameter(example = "ND09") @PathVariable String code,
            @Parameter(example = "2023") @PathVariable int year) {
        Access.toRead(reader);
        CalendarYear found = calendars.years().values().stream()
                .filter(candidate -> candidate.calendar().value().equals(code) && candidate.year() == year)
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw Refused.notFound("/api/calendars/%s/%d".formatted(code, year));
        }
        return found;
    }
}
