package vn.wardpulse.submission.workbook;

import java.util.List;
import java.util.Locale;

/**
 * Refuses a workbook that does more than hold cells, or a document that does more than hold text: by the names of its
 * parts, and by what they say and link to.
 */
final class Screening {

    private static final List<String> PROGRAMS =
            List.of("vbaproject", "macrosheets/", "activex/", "embeddings/", "ctrlprops/", "dialogsheets/");
    private static final List<String> SOURCES = List.of("externallinks/", "querytables/", "/connections.xml");

    private Screening() {}

    static void screen(Parts parts) {
        parts.byName().forEach((part, content) -> screen(parts.file(), part, content));
    }

    static void screen(String file, String part, byte[] content) {
        String name = part.toLowerCase(Locale.ROOT);
        if (PROGRAMS.stream().anyMatch(name::contains)) {
            throw Unwelcome.MACROS.toAnswer(file);
        }
        if (SOURCES.stream().anyMatch(name::contains)) {
            throw Unwelcome.EXTERNAL_LINKS.toAnswer(file);
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            walk(file, new XmlCursor(file, content));
        }
    }

    private static void walk(String file, XmlCursor xml) {
        while (xml.next()) {
            if (xml.isStart("Override") || xml.isStart("Default")) {
                String type = xml.attributeOr("ContentType", "").toLowerCase(Locale.ROOT);
                if (type.contains("macroenabled") || type.contains("vbaproject")) {
                    throw Unwelcome.MACROS.toAnswer(file);
                }
            } else if (xml.isStart("Relationship")) {
                boolean outside = xml.attributeOr("TargetMode", "").equalsIgnoreCase("External");
                // Whoever types an address into a remark makes a hyperlink; nobody follows it here.
                if (outside && !xml.attributeOr("Type", "").endsWith("/hyperlink")) {
                    throw Unwelcome.EXTERNAL_LINKS.toAnswer(file);
                }
            }
        }
    }
}
