package vn.wardpulse.submission.attachment;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.wardpulse.model.report.Attachment;

/** A file on its way to a reader. */
public record Opened(KeptAttachment attachment, InputStream content) {

    /** Whatever the file holds, a browser must neither show it here nor guess at what it is. */
    public ResponseEntity<InputStreamResource> toBeSaved() {
        Attachment file = attachment.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(content));
    }
}
