package vn.wardpulse.reporting.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where a file goes while it is written: the answer to a request, or something that is sent on later. */
public interface FileTarget {

    /**
     * Asked once for each file, before its first byte. Whoever writes does not close what they get.
     *
     * @param fileName as whoever keeps it may call it
     * @param tag of the content as HTTP writes it: the same for the same, weak where the files differ though their figures do
     *     not; null where nothing is known of that
     */
    OutputStream open(String mediaType, String fileName, @Nullable String tag) throws IOException;

    /** The answer to a request, as a file to be kept. */
    static FileTarget answer(HttpServletResponse response) {
        return (mediaType, fileName, tag) -> {
            response.setContentType(mediaType);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(fileName));
            if (tag != null) {
                response.setHeader(HttpHeaders.ETAG, tag);
            }
            return response.getOutputStream();
        };
    }
}
