package vn.wardpulse.submission.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@Tag(name = "History", description = "Figures of the past, without obligations")
class HistoryController {

    private final HistoryImport history;

    HistoryController(HistoryImport history) {
        this.history = history;
    }

    @PostMapping(path = "/api/history", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring past figures in from a CSV file (UTF-8)",
            description =
                    "Columns unit, indicator, period, value, numerator, denominator. A file with a fault changes"
                            + " nothing; the same file again changes nothing either. With dryRun it only says what it would do.")
    HistoryImport.Outcome bring(
            @Parameter(hidden = true) Reader reader,
            @RequestPart MultipartFile figures,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        if (!reader.is(Role.ADMINISTRATOR) && !reader.is(Role.ANALYST)) {
            throw Refused.outOfReach("/api/history");
        }
        String named = source == null || source.isBlank()
                ? Objects.requireNonNullElse(figures.getOriginalFilename(), "figures.csv")
                : source.trim();
        try (InputStream file = figures.getInputStream()) {
            return history.bring(reader, file, named, dryRun);
        }
    }
}
