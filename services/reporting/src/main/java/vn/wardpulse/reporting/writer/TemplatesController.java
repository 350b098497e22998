package vn.wardpulse.reporting.writer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@Tag(name = "Report templates", description = "What periodic reports say, with placeholders for frozen figures")
class TemplatesController {

    static final Set<Role> WRITERS = Set.of(Role.ANALYST, Role.STANDING_BODY);

    private final Templates templates;
    private final ReachableTemplates reachable;
    private final Reach reach;
    private final Clock domainClock;

    TemplatesController(
            Templates templates,
            ReachableTemplates reachable,
            Reach reach,
            @Qualifier("domainClock") Clock domainClock) {
        this.templates = templates;
        this.reachable = reachable;
        this.reach = reach;
        this.domainClock = domainClock;
    }

    /**
     * A word that may stand in double braces.
     *
     * @param role what comes of it
     * @param takes what may, or has to, stand behind it
     */
    @Schema(name = "TemplateWord")
    record Offered(String vi, String en, Word.Role role, List<Takes> takes, String aboutVi, String aboutEn) {

        private static Offered of(Word word) {
            return new Offered(
                    word.vi(),
                    word.en(),
                    word.role(),
                    Arrays.stream(Takes.values()).filter(word::takes).toList(),
                    word.aboutVi(),
                    word.aboutEn());
        }
    }

    @GetMapping("/api/report-templates")
    @Operation(
            summary = "The templates within reach",
            description = "Those of the product first; in their last version.")
    List<Templates.Stored> all(Reader reader) {
        Scope scope = reach.of(reader);
        return templates.standing().stream()
                .filter(stored -> ReachableTemplates.sees(scope, stored))
                .toList();
    }

    @GetMapping("/api/report-templates/words")
    @Operation(summary = "What can be put into a template", description = "In both languages; marks need not be typed.")
    List<Offered> words(Reader reader) {
        reach.of(reader);
        return Arrays.stream(Word.values()).map(Offered::of).toList();
    }

    @PostMapping("/api/report-templates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a template",
            description =
                    "For analysts and standing bodies; it belongs to their unit. 422 says everything that is wrong,"
                            + " with part, line and column.")
    Templates.Stored add(Reader reader, @RequestBody Template template) {
        Scope scope = writer(reader);
        check(template, scope);
        return templates.add(template, scope.bound(), reader.displayName(), now());
    }

    @GetMapping("/api/report-templates/{code}")
    @Operation(summary = "One template", description = "The ETag is its version, to be sent back as If-Match.")
    ResponseEntity<Templates.Stored> one(
            Reader reader,
            @PathVariable String code,
            @Parameter(description = "Without it, the last one") @RequestParam(required = false) @Nullable
                    Integer version) {
        return answer(reachable.find(reach.of(reader), code, version));
    }

    @GetMapping("/api/report-templates/{code}/versions")
    @Operation(summary = "All versions of a template", description = "Newest first.")
    List<Templates.Stored> versions(Reader reader, @PathVariable String code) {
        Scope scope = reach.of(reader);
        reachable.find(scope, code, null);
        return templates.versions(code);
    }

    @PutMapping("/api/report-templates/{code}")
    @Operation(
            summary = "Adds a version of a template",
            description = "What was written by earlier versions stays. If-Match has the version that was seen.")
    ResponseEntity<Templates.Stored> change(
            Reader reader,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Template template) {
        Scope scope = writer(reader);
        Templates.Stored standing = own(scope, code, seen);
        check(template, scope);
        return answer(templates
                .follow(standing, template, false, reader.displayName(), now())
                .orElseThrow(TemplatesController::changedMeanwhile));
    }

    @DeleteMapping("/api/report-templates/{code}")
    @Operation(
            summary = "Takes a template off the list",
            description = "Its versions stay, for what was written by them.")
    Templates.Stored retire(
            Reader reader,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        Templates.Stored standing = own(writer(reader), code, seen);
        return templates
                .follow(standing, standing.content(), true, reader.displayName(), now())
                .orElseThrow(TemplatesController::changedMeanwhile);
    }

    private Instant now() {
        return domainClock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Scope writer(Reader reader) {
        Scope scope = reach.of(reader);
        if (WRITERS.stream().noneMatch(reader::is)) {
            throw Refused.outOfReach("Authorization");
        }
        return scope;
    }

    private static void check(Template template, Scope scope) {
        List<Fault> faults = TemplateReader.read(template, scope.catalogue()).faults();
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-template", faults);
        }
    }

    /** One that this reader may change, as it was seen. */
    private Templates.Stored own(Scope scope, String code, @Nullable String seen) {
        Templates.Stored standing = reachable.find(scope, code, null);
        if (standing.shipped()) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    Fault.error(
                            "template-of-the-product",
                            "code",
                            "Mẫu có sẵn không sửa được. Lưu thành mẫu mới rồi sửa.",
                            "A template of the product cannot be changed. Save it as a new one."));
        }
        if (seen == null) {
            throw new Refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    Fault.error(
                            "version-needed",
                            "If-Match",
                            "Thiếu If-Match. Gửi kèm ETag của lần đọc gần nhất.",
                            "If-Match is missing. Send the ETag of what was read last."));
        }
        if (!seen.replaceFirst("^W/", "").replace("\"", "").equals(String.valueOf(standing.version()))) {
            throw changedMeanwhile();
        }
        return standing;
    }

    private static Refused changedMeanwhile() {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                Fault.error(
                        "template-changed",
                        "If-Match",
                        "Người khác vừa sửa mẫu này. Mở lại bản mới nhất rồi sửa.",
                        "Somebody changed this template in the meantime. Open it again."));
    }

    private static ResponseEntity<Templates.Stored> answer(Templates.Stored stored) {
        return ResponseEntity.ok().eTag("\"%d\"".formatted(stored.version())).body(stored);
    }
}
