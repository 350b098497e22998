package vn.wardpulse.catalogue.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "The only way into the catalogue")
final class ImportsController {

    private static final String UPLOAD = "upload";

    private final Imports imports;
    private final Clock clock;

    ImportsController(Imports imports, @Qualifier("domainClock") Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import CSV files, or see what an import would do",
            description =
                    "The parts are named units, successions, groups, themes, channels, indicators, calendars, calendar_days, holidays, reminders, forms, targets, rules, plans, rounds, tasks, scales and criteria; any of"
                            + " them may be left out. A part named tree- and a day, such as tree-2025-07-01, is an"
                            + " official tree of units as it stood that day; there may be several. All files are taken over in one transaction, or none is. What a file does"
                            + " not name stays as it is. For an administrator, or a machine with catalogue:write.")
    @ApiResponse(responseCode = "200", description = "What changes, definition by definition")
    @ApiResponse(
            responseCode = "422",
            description = "All faults of all files, each with file, line and column; nothing was taken over")
    ImportResult.Read take(
            Reader reader,
            @Parameter(description = "Say only what would change", example = "true")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(
                            description =
                                    "List at most so many added and changed definitions, and no others; all where left out")
                    @RequestParam(required = false)
                    @Nullable
                    Integer listed,
            MultipartHttpServletRequest upload)
            throws IOException {
        allow(reader);
        ImportFiles files = files(upload);
        ImportResult result = dryRun
                ? imports.preview(files)
                : imports.take(files, new Cause(clock.instant(), reader.name(), Correlation.current()), UPLOAD);
        return switch (result) {
            case ImportResult.Read read -> listed == null ? read : read.listing(listed);
            case ImportResult.Faulty faulty ->
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-import", faulty.faults());
        };
    }

    @GetMapping
    @Operation(
            summary = "Past imports, newest first",
            description = "Who imported what and when, with the SHA-256 of each file. Imports that changed nothing are"
                    + " not among them. For an administrator, or a machine with catalogue:write.")
    List<PastImport> past(Reader reader) {
        allow(reader);
        return imports.past();
    }

    private static void allow(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR) && !reader.isMachineWith(Reader.WRITE_CATALOGUE)) {
            throw Refused.outOfReach("/api/imports");
        }
    }

    private static ImportFiles files(MultipartHttpServletRequest upload) throws IOException {
        Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
        SortedMap<LocalDate, byte[]> trees = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, List<MultipartFile>> part :
                upload.getMultiFileMap().entrySet()) {
            ImportFile file = ImportFile.of(part.getKey()).orElse(null);
            LocalDate day = ImportFiles.day(part.getKey()).orElse(null);
            if ((file == null && day == null) || part.getValue().size() > 1) {
                faults.add(Fault.error(
                        "unknown-part",
                        part.getKey(),
                        "Phần '%s' không có trong mẫu hoặc gửi hai lần. Dùng mỗi tên một lần: units, successions, groups, themes, channels, indicators, calendars, calendar_days, holidays, reminders, forms, targets, rules, plans, rounds, tasks, scales, criteria, tree-yyyy-MM-dd."
                                .formatted(part.getKey()),
                        "The part '%s' is not known or stands there twice. Use each name once: units, successions, groups, themes, channels, indicators, calendars, calendar_days, holidays, reminders, forms, targets, rules, plans, rounds, tasks, scales, criteria, tree-yyyy-MM-dd."
                                .formatted(part.getKey())));
            } else if (file != null) {
                files.put(file, part.getValue().getFirst().getBytes());
            } else if (day != null) {
                trees.put(day, part.getValue().getFirst().getBytes());
            }
        }
        if (files.isEmpty() && trees.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.error(
                    "no-files",
                    "body",
                    "Chưa có tệp nào. Chọn ít nhất một tệp CSV.",
                    "There are no files. Choose at least one CSV file."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-import", faults);
        }
        return new ImportFiles(files, trees);
    }
}
