package vn.wardpulse.submission.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** A Word document (.docx) from outside: looked at within bounds, to see that it is one and nothing more. */
public final class WordDocument {

    private static final Unpacking.Bounds BOUNDS = new Unpacking.Bounds(2_000, 24 << 20, 128 << 20);
    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXT = "word/document.xml";

    /** The figures behind a chart, in a format that holds no program. */
    private static final Pattern CHART = Pattern.compile("word/embeddings/[^/]+\\.xlsx", Pattern.CASE_INSENSITIVE);

    private WordDocument() {}

    /**
     * @param file what to call it where it is refused
     * @throws Refused if it is something else, hides something, or comes to more than it may
     */
    public static void demand(String file, byte[] content) {
        Set<String> parts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (Unpacking zip = new Unpacking(file, content, BOUNDS)) {
            for (var part = zip.next(); part.isPresent(); part = zip.next()) {
                String name = part.get().name();
                if (!parts.add(name)) {
                    throw Unwelcome.DAMAGED.toAnswer(file);
                }
                if (!CHART.matcher(name).matches()) {
                    Screening.screen(file, name, part.get().content());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be closed", e);
        }
        if (!parts.containsAll(Set.of(TYPES, TEXT))) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "not-a-document",
                            file,
                            "Tệp không phải là văn bản Word (.docx). Chọn đúng tệp.",
                            "The file is no Word document (.docx). Choose the right one."));
        }
    }
}
