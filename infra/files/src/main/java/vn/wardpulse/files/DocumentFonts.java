package vn.wardpulse.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * Tinos, as wide as Times New Roman letter by letter, which official documents are set in. Of each font the letters that a
 * document uses go into it, so one set serves one document.
 */
public final class DocumentFonts {

    private final BaseFont regular = font("regular");
    private final BaseFont bold = font("bold");
    private final BaseFont italic = font("italic");

    public DocumentFonts() throws IOException {}

    private static BaseFont font(String style) throws IOException {
        String name = "tinos-" + style + ".ttf";
        try (InputStream in = DocumentFonts.class.getResourceAsStream("/fonts/" + name)) {
            return BaseFont.createFont(
                    name,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED,
                    Objects.requireNonNull(in, name).readAllBytes(),
                    null);
        }
    }

    public BaseFont regular() {
        return regular;
    }

    public BaseFont bold() {
        return bold;
    }

    public BaseFont italic() {
        return italic;
    }

    public Phrase regular(String text, float size) {
        return phrase(text, regular, size);
    }

    public Phrase bold(String text, float size) {
        return phrase(text, bold, size);
    }

    public Phrase italic(String text, float size) {
        return phrase(text, italic, size);
    }

    /** How much room a text takes in bold, which is never less than plain. */
    float boldWidth(String text, float size) {
        return bold.getWidthPoint(Vietnamese.composed(text), size);
    }

    private static Phrase phrase(String text, BaseFont font, float size) {
        return new Phrase(size * 1.25f, Vietnamese.composed(text), new Font(font, size));
    }
}
