package vn.wardpulse.reporting.writer;

import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.draw.DrawInterface;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.Vietnamese;

/** Sets text in the fonts of a document. A figure leads to its row in the list of figures. */
final class PdfLetters {

    static final float TEXT = 14;
    private static final float LINE = 1.25f;

    enum Style {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC;

        private static Style of(boolean bold, boolean italic) {
            return bold ? (italic ? BOLD_ITALIC : BOLD) : italic ? ITALIC : PLAIN;
        }

        private boolean isBold() {
            return this == BOLD || this == BOLD_ITALIC;
        }

        private boolean isItalic() {
            return this == ITALIC || this == BOLD_ITALIC;
        }
    }

    private final DocumentFonts fonts;

    PdfLetters(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    DocumentFonts fonts() {
        return fonts;
    }

    BaseFont base(Style style) {
        return switch (style) {
            case PLAIN -> fonts.regular();
            case BOLD -> fonts.bold();
            case ITALIC, BOLD_ITALIC -> fonts.italic();
        };
    }

    /** Bold italics are italics set twice: the document has no fourth font. */
    Font font(Style style, float size) {
        return new Font(base(style), size, style == Style.BOLD_ITALIC ? Font.BOLD : Font.NORMAL);
    }

    Phrase phrase(String text, float size) {
        return phrase(List.of(Paper.Span.plain(text)), size, Style.PLAIN);
    }

    Phrase phrase(String text, float size, Style style) {
        return phrase(List.of(Paper.Span.plain(text)), size, style);
    }

    Phrase phrase(List<Paper.Span> spans, float size) {
        return phrase(spans, size, Style.PLAIN);
    }

    /** @param style of all of it, to which spans add theirs */
    Phrase phrase(List<Paper.Span> spans, float size, Style style) {
        Phrase phrase = new Phrase(size * LINE);
        // The room before and after is written as a blank in it.
        phrase.setFont(font(style, size));
        for (Paper.Span span : spans) {
            Style own = Style.of(style.isBold() || span.bold(), style.isItalic() || span.italic());
            Chunk chunk = new Chunk(Vietnamese.composed(span.text()), font(own, size));
            if (span.figure() != null) {
                chunk.setLocalGoto(place(span.figure()));
            }
            phrase.add(chunk);
        }
        return phrase;
    }

    /** A line, or room, within text. Without a font of ours it would bring one that is not in the document. */
    Chunk drawn(DrawInterface drawing, float size) {
        Chunk chunk = new Chunk(drawing);
        chunk.setFont(font(Style.PLAIN, size));
        return chunk;
    }

    /** Where a figure's row is. */
    static String place(int figure) {
        return "so_" + figure;
    }
}
