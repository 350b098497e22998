package vn.wardpulse.console.sheet;

import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody chose. The page that tells its faults carries it in itself, so that what is taken afterwards is
 * what was looked at, and nothing of it is kept here.
 */
record SheetFile(String name, byte[] content) {

    /** What was chosen now; where nothing was, what the page carried. */
    static SheetFile of(@Nullable MultipartFile chosen, String carriedName, String carried) throws IOException {
        if (chosen == null || chosen.isEmpty()) {
            return new SheetFile(carriedName, Base64.getDecoder().decode(carried));
        }
        return new SheetFile(Objects.requireNonNullElse(chosen.getOriginalFilename(), "xlsx"), chosen.getBytes());
    }

    boolean isEmpty() {
        return content.length == 0;
    }

    public String carried() {
        return Base64.getEncoder().encodeToString(content);
    }

    Resource resource() {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
