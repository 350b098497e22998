package vn.wardpulse.submission.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken, each known by what its content begins with. */
enum Kind {
    PDF("application/pdf", "PDF", List.of("pdf"), '%', 'P', 'D', 'F', '-'),
    PNG("image/png", "PNG", List.of("png"), 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG("image/jpeg", "JPEG", List.of("jpg", "jpeg"), 0xFF, 0xD8, 0xFF),
    /** So far only a zip; what is in it decides. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Word (.docx)",
            List.of("docx"),
            'P',
            'K',
            3,
            4);

    /** How much of a file tells its kind. */
    static final int HEAD = 8;

    private final String type;
    private final String shown;
    private final List<String> endings;
    private final int[] begins;

    Kind(String type, String shown, List<String> endings, int... begins) {
        this.type = type;
        this.shown = shown;
        this.endings = endings;
        this.begins = begins;
    }

    static Optional<Kind> of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> startsWith(head, kind.begins))
                .findFirst();
    }

    /** What Word 2003 wrote, and what Word makes of a document with a password. */
    static boolean isOldOffice(byte[] head) {
        return startsWith(head, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    String type() {
        return type;
    }

    /** As people call it. */
    String shown() {
        return shown;
    }

    boolean fits(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") && endings.contains(ending);
    }

    /** How a file of this kind should be called. */
    String ending() {
        return "." + endings.getFirst();
    }
}
