package vn.wardpulse.files;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/**
 * What an official document begins with, as Nghị định 30/2020/NĐ-CP sets it out: who, under what motto, which, where and
 * when.
 *
 * @param above the unit above the issuer; null where there is none
 * @param number empty where one is still to be given, by hand
 * @param placeAndDay such as {@code Quận Long Biên, ngày 05 tháng 04 năm 2023}
 */
public record OfficialHead(@Nullable String above, String issuer, String number, String placeAndDay) {

    private static final float[] WIDTHS = {42, 58};
    private static final float SMALL = 12;
    private static final float LARGE = 13;
    private static final float BELOW_LINE = 10;
    private static final String TO_BE_GIVEN = "……";

    public void addTo(Document document, DocumentFonts fonts) {
        PdfPCell from = Typeset.bare();
        if (above != null) {
            from.addElement(Typeset.centred(fonts.regular(Vietnamese.capitals(above), SMALL), 0, 0));
        }
        from.addElement(Typeset.centred(fonts.bold(Vietnamese.capitals(issuer), SMALL), 0, 0));
        from.addElement(Typeset.rule(32));
        PdfPCell motto = Typeset.bare();
        motto.addElement(Typeset.centred(fonts.bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL), 0, 0));
        motto.addElement(Typeset.centred(fonts.bold("Độc lập - Tự do - Hạnh phúc", LARGE), 0, 0));
        motto.addElement(Typeset.rule(60));
        PdfPCell which = Typeset.bare();
        which.setPaddingTop(BELOW_LINE);
        which.addElement(
                Typeset.centred(fonts.regular("Số: " + (number.isEmpty() ? TO_BE_GIVEN : number), LARGE), 0, 0));
        PdfPCell day = Typeset.bare();
        day.setPaddingTop(BELOW_LINE);
        day.addElement(Typeset.centred(fonts.italic(placeAndDay, LARGE), 0, 0));
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.addCell(from);
        table.addCell(motto);
        table.addCell(which);
        table.addCell(day);
        document.add(table);
    }
}
