package vn.wardpulse.reporting.pivots;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Figures", description = "Figures by unit, indicator and period")
class PivotController {

    private final Pivots pivots;
    private final Questions questions;
    private final PivotFiles files;
    private final Reach reach;

    PivotController(Pivots pivots, Questions questions, PivotFiles files, Reach reach) {
        this.pivots = pivots;
        this.questions = questions;
        this.files = files;
        this.reach = reach;
    }

    @GetMapping("/api/pivot")
    @Operation(
            summary = "Figures in rows and columns as they are asked for",
            description =
                    "What is laid out neither in rows nor in columns has to be one. Totals are the roll-up's own figures of"
                            + " the unit or period that holds the others, never sums of what is shown.")
    Pivot pivot(Reader reader, Asked asked) {
        Scope scope = reach.of(reader);
        return pivots.of(questions.sound(asked, scope), scope);
    }

    @GetMapping("/api/pivot/export")
    @Operation(
            summary = "The same as a file",
            description = "format: csv (RFC 4180), csv-excel (as Excel opens it in Vietnamese) or xlsx")
    void export(
            Reader reader,
            Asked asked,
            @Parameter(example = "xlsx") @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        Scope scope = reach.of(reader);
        files.write(pivots.of(questions.sound(asked, scope), scope), format, response);
    }
}
