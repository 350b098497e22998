package vn.wardpulse.files;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: which document it is, and which page of how many. */
public final class DocumentFooter extends PdfPageEventHelper {

    private static final float SIZE = 9;
    private static final float BELOW = 18;
    /** Room for the number of pages, which is known when the last one is there. */
    private static final float ROOM = 30;

    private final BaseFont font;
    private final String about;
    private final String word;
    private final PdfTemplate pages;

    /**
     * @param about which document it is
     * @param word before the number of a page
     */
    public DocumentFooter(PdfWriter writer, BaseFont font, String about, String word) {
        this.word = word;
        this.font = font;
        this.about = about;
        this.pages = writer.getDirectContent().createTemplate(ROOM, SIZE * 2);
        pages.setBoundingBox(new Rectangle(0, -SIZE / 2, ROOM, SIZE * 2));
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float y = document.bottom() - BELOW;
        show(canvas, Vietnamese.composed(about), document.left(), y);
        String page = "%s %d/".formatted(word, writer.getPageNumber());
        // The line ends at the margin for up to 99 pages.
        float x = document.right() - font.getWidthPoint(page + "99", SIZE);
        show(canvas, page, x, y);
        canvas.addTemplate(pages, x + font.getWidthPoint(page, SIZE), y);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        // The writer has counted on to the page that does not come.
        show(pages, String.valueOf(writer.getPageNumber() - 1), 0, 0);
    }

    private void show(PdfContentByte canvas, String text, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(font, SIZE);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }
}
