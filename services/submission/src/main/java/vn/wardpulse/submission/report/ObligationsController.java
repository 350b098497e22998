package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Obligations", description = "What units owe, and where each report stands")
class ObligationsController {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final JdbcTemplate jdbc;

    ObligationsController(SettledClock clock, DefinitionBook book, JdbcTemplate jdbc) {
        this.clock = clock;
        this.book = book;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/obligations")
    @Operation(
            summary = "What the units in reach owe, by due date",
            description = "Of one unit and all under it, of one year, or in one state, where these are given.")
    List<ObligationView> obligations(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(required = false) @Parameter(example = "00139") @Nullable UnitId unit,
            @RequestParam(required = false) @Parameter(example = "2023") @Nullable Integer year,
            @RequestParam(required = false)
                    @Parameter(description = "open, draft, submitted, approved, returned, withdrawn")
                    @Nullable
                    String state) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        reach.demand(reader.mayRead(), "obligations");
        if (unit != null) {
            reach.demand(reach.mayAskFor(reader, unit), "unit/" + unit);
        }
        ReportState wanted = state == null ? null : state(state);
        return jdbc.query("select " + Row.COLUMNS + """
                        from report where owed and (?::int is null or year = ?) order by due, unit, form
                        """, Row::of, year, year).stream()
                .filter(row -> wanted == null || row.shown() == wanted)
                .filter(row -> reach.mayRead(reader, row.obligation().unit(), row.windowLast()))
                .filter(row -> unit == null || reach.under(row.obligation().unit(), unit, row.windowLast()))
                .map(row -> ObligationView.of(row, reach.today()))
                .toList();
    }

    private static ReportState state(String text) {
        return Stream.of(ReportState.values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        Fault.error(
                                "unknown-state",
                                "state",
                                "Không có trạng thái “%s”. Dùng open, draft, submitted, approved, returned hoặc withdrawn."
                                        .formatted(text),
                                "There is no state “%s”. Use open, draft, submitted, approved, returned or withdrawn."
                                        .formatted(text))));
    }
}
