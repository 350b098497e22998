package vn.wardpulse.files;

import java.awt.Color;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.draw.LineSeparator;

/** How lines and cells stand in every document on paper. */
public final class Typeset {

    /** Between a cell's border and its text, in points. */
    public static final float PADDING = 3;

    private static final Color HEAD = new Color(0xEC, 0xEC, 0xEC);
    private static final float BEFORE_HEADING = 14;
    private static final float BELOW = 14;

    private Typeset() {}

    public static Paragraph left(Phrase phrase, float before) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setLeading(phrase.getLeading());
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    /** Above a table or a part of one. */
    public static Paragraph heading(Phrase phrase) {
        return left(phrase, BEFORE_HEADING);
    }

    public static Paragraph centred(Phrase phrase, float before, float after) {
        Paragraph paragraph = left(phrase, before);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    /** @param percent of the room that it has */
    public static LineSeparator rule(float percent) {
        return new LineSeparator(0.7f, percent, Color.BLACK, Element.ALIGN_CENTER, -4);
    }

    /** A cell that only keeps its place. */
    public static PdfPCell bare() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    /** A cell above what a document ends with. */
    public static PdfPCell closing() {
        PdfPCell cell = bare();
        cell.setPaddingBottom(BELOW);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        return cell;
    }

    /** A cell of a table. */
    public static PdfPCell cell(Phrase phrase, int alignment) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setHorizontalAlignment(alignment);
        cell.setUseAscender(true);
        cell.setPadding(PADDING);
        cell.setPaddingBottom(4.5f);
        cell.setBorderWidth(0.5f);
        return cell;
    }

    /** A cell that says what is below it. */
    public static PdfPCell head(Phrase phrase) {
        PdfPCell cell = cell(phrase, Element.ALIGN_CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBackgroundColor(HEAD);
        return cell;
    }
}
