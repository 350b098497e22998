package vn.wardpulse.reporting.writer;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The number in the upper margin of every page but the first, as Nghị định 30/2020/NĐ-CP has it. */
final class PdfPageNumber extends PdfPageEventHelper {

    private static final float SIZE = 13;
    private static final float ABOVE = 22;

    private final BaseFont font;

    PdfPageNumber(BaseFont font) {
        this.font = font;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        if (writer.getPageNumber() == 1) {
            return;
        }
        String number = String.valueOf(writer.getPageNumber());
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginText();
        canvas.setFontAndSize(font, SIZE);
        canvas.showTextAligned(
                PdfContentByte.ALIGN_CENTER,
                number,
                (document.left() + document.right()) / 2,
                document.top() + ABOVE,
                0);
        canvas.endText();
    }
}
