package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Bodies.Extension;
import vn.wardpulse.submission.report.Bodies.Reopening;
import vn.wardpulse.web.Reader;

/** The same direction for all units that owe a form for a period. Each is decided for itself, so a retry is safe. */
@RestController
@RequestMapping("/api/periods/{form}/{period}")
@Tag(name = "Directions")
class PeriodsController {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final Reports reports;
    private final Submissions submissions;

    PeriodsController(SettledClock clock, DefinitionBook book, Reports reports, Submissions submissions) {
        this.clock = clock;
        this.book = book;
        this.reports = reports;
        this.submissions = submissions;
    }

    @PostMapping("/closing")
    @Operation(summary = "Close the period for all units in reach for which it is open")
    List<Outcome> close(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "LB2023-M") FormCode form,
            @PathVariable @Parameter(example = "2023-09") Period period,
            @RequestParam(required = false) @Parameter(example = "004") @Nullable UnitId under) {
        return each(reader, form, period, under, row -> !row.closed(), submissions::close);
    }

    @PostMapping("/reopening")
    @Operation(summary = "Reopen the period for all units in reach for which it is closed, with a reason")
    List<Outcome> reopen(
            @Parameter(hidden = true) Reader reader,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam(required = false) @Nullable UnitId under,
            @RequestBody Reopening body) {
        String reason = Bodies.reason(body.reason());
        return each(reader, form, period, under, Row::closed, call -> submissions.reopen(call, reason));
    }

    @PostMapping("/extension")
    @Operation(summary = "Give all units in reach more time for the period, with a reason")
    List<Outcome> extend(
            @Parameter(hidden = true) Reader reader,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam(required = false) @Nullable UnitId under,
            @RequestBody Extension body) {
        LocalDate due = Bodies.due(body.due());
        String reason = Bodies.reason(body.reason());
        return each(reader, form, period, under, any -> true, call -> submissions.extend(call, due, reason));
    }

    private List<Outcome> each(
            Reader reader,
            FormCode form,
            Period period,
            @Nullable UnitId under,
            Predicate<Row> concerned,
            Consumer<Call> direction) {
        Reach reach = new Reach(book.current(), Lateness.day(clock.now()));
        List<Row> owed = reports.owed(form, period).stream()
                .filter(row -> reach.mayDirect(reader, row.obligation().unit(), row.windowLast()))
                .filter(row -> under == null || reach.under(row.obligation().unit(), under, row.windowLast()))
                .toList();
        reach.demand(!owed.isEmpty(), form + "/" + period);
        return owed.stream()
                .filter(concerned)
                .map(row -> Outcome.of(
                        row.obligation(),
                        () -> direction.accept(new Call(reader, row.obligation(), row.revision(), null, ""))))
                .toList();
    }
}
