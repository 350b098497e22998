package vn.wardpulse.catalogue.successions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Successions", description = "What became of units")
final class SuccessionsController {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Successions successions;

    SuccessionsController(Successions successions) {
        this.successions = successions;
    }

    @GetMapping("/api/successions")
    @Operation(
            summary = "Which units went over into which, and when",
            description = "One for each old unit and first day of its successors. Weights are the shares of a split,"
                    + " and add up to 1; without them nobody knows the shares, and a series cannot be restated.")
    Collection<Succession> between(
            Reader reader,
            @Parameter(description = "First day that they take effect on", example = "2025-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day that they take effect on", example = "2025-12-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to) {
        Access.toRead(reader);
        return successions.between(Objects.requireNonNullElse(from, BEGINNING), Objects.requireNonNullElse(to, END));
    }
}
