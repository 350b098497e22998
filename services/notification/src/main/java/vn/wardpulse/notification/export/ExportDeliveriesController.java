package vn.wardpulse.notification.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.access.Reach;
import vn.wardpulse.notification.mail.FileLetters;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Export deliveries", description = "What became of the files that one's own schedules made")
class ExportDeliveriesController {

    private static final int MOST = 1_000;

    private final FileDeliveries deliveries;
    private final Folder folder;
    private final FileLetters letters;
    private final NotificationSettings settings;
    private final Reach reach;

    ExportDeliveriesController(
            FileDeliveries deliveries, Folder folder, FileLetters letters, NotificationSettings settings, Reach reach) {
        this.deliveries = deliveries;
        this.folder = folder;
        this.letters = letters;
        this.settings = settings;
        this.reach = reach;
    }

    /**
     * @param folder whether files can be put into a folder of the installation
     * @param email whether there is a mail server
     * @param largestAttachment in bytes; a larger file is linked to
     */
    record Places(boolean folder, boolean email, long largestAttachment) {}

    @GetMapping("/api/export-places")
    @Operation(summary = "Where this installation can send files to")
    Places places(@Parameter(hidden = true) Reader reader) {
        reach.demandPerson(reader, "export-places");
        return new Places(
                folder.possible(),
                letters.possible(),
                settings.exports().largestAttachment().toBytes());
    }

    @GetMapping("/api/export-deliveries")
    @Operation(summary = "Every file at every place that one's schedules sent it to, of the latest first")
    List<ShownDelivery> own(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(required = false) @Parameter(description = "of one schedule") @Nullable UUID schedule,
            @RequestParam(defaultValue = "200") @Parameter(description = "how many at most, up to 1000") int limit) {
        reach.demandPerson(reader, "export-deliveries");
        return deliveries.of(reader.name(), schedule, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/api/export-deliveries/{id}/file")
    @Operation(
            summary = "Exactly the bytes that were sent",
            description = "For the schedule's owner, and for whom it went to by e-mail. 410 once they were let go.",
            responses =
                    @ApiResponse(
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    void file(@Parameter(hidden = true) Reader reader, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        reach.demandPerson(reader, "export-deliveries");
        FileDeliveries.Kept kept =
                deliveries.file(id, reader.name()).orElseThrow(() -> Refused.notFound("export-deliveries/" + id));
        byte[] bytes = kept.bytes();
        if (bytes == null) {
            throw new Refused(
                    HttpStatus.GONE,
                    Fault.error(
                            "file-gone",
                            "export-deliveries/" + id,
                            "Tệp không còn được lưu; mã băm và thông tin gửi vẫn còn. Dùng bản đã nhận.",
                            "The file is not kept any more; its hash and what is known of it are. Use the copy that was"
                                    + " received."));
        }
        response.setContentType(kept.made().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s\"".formatted(kept.made().fileName()));
        response.setHeader(HttpHeaders.ETAG, "\"%s\"".formatted(kept.made().sha256()));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
