package vn.wardpulse.console.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The files of one import. The page of the preview carries them in itself, letter for letter, so that what was looked at
 * is what goes in, without choosing the files again and without keeping them here.
 */
record Upload(List<Part> parts) {

    /** The parts of an import, in the order in which they build on each other. */
    static final List<String> PARTS = List.of(
            "units",
            "successions",
            "groups",
            "themes",
            "channels",
            "indicators",
            "forms",
            "calendars",
            "holidays",
            "reminders",
            "rules",
            "plans",
            "rounds",
            "tasks",
            "scales",
            "criteria",
            "targets");

    /** How many official trees the page takes at once, each with its day. */
    static final List<Integer> TREES = List.of(1, 2, 3, 4);

    private static final String TREE = "tree-";
    private static final String CARRIED = "carried.";
    private static final String NAMED = "named.";

    record Part(String part, String fileName, byte[] content) {

        public String field() {
            return CARRIED + part;
        }

        public String nameField() {
            return NAMED + part;
        }

        public String carried() {
            return Base64.getEncoder().encodeToString(content);
        }

        Resource resource() {
            return new ByteArrayResource(content) {
                @Override
                public String getFilename() {
                    return fileName;
                }
            };
        }
    }

    /** What was chosen now; where nothing was, what the page carried. */
    static Upload of(MultipartHttpServletRequest request) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (String part : PARTS) {
            chosen(part, request.getFile(part), parts);
        }
        for (int tree : TREES) {
            String day = Objects.requireNonNullElse(request.getParameter("day." + tree), "");
            chosen(TREE + day.strip(), request.getFile("tree." + tree), parts);
        }
        return parts.isEmpty() ? carried(request) : new Upload(parts);
    }

    private static void chosen(String part, @Nullable MultipartFile file, List<Part> parts) throws IOException {
        if (file != null && !file.isEmpty()) {
            String name = file.getOriginalFilename();
            parts.add(new Part(part, name == null || name.isBlank() ? part + ".csv" : name, file.getBytes()));
        }
    }

    private static Upload carried(MultipartHttpServletRequest request) {
        List<Part> parts = new ArrayList<>();
        request.getParameterMap().forEach((field, values) -> {
            if (field.startsWith(CARRIED)) {
                String part = field.substring(CARRIED.length());
                String name = request.getParameter(NAMED + part);
                parts.add(new Part(
                        part,
                        name == null ? part + ".csv" : name,
                        Base64.getDecoder().decode(values[0])));
            }
        });
        return new Upload(parts);
    }

    /** Trees of which nobody said on which day they stood so. */
    List<Part> undated() {
        return parts.stream().filter(part -> part.part().equals(TREE)).toList();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    MultiValueMap<String, Object> body() {
        MultiValueMap<String, Object> body = new LinkedMultiValueMap<>();
        parts.forEach(part -> body.add(part.part(), part.resource()));
        return body;
    }
}
