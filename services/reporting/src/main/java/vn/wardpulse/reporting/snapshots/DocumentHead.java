package vn.wardpulse.reporting.snapshots;

import java.awt.Color;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.draw.LineSeparator;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.files.Vietnamese;

/** What an official document begins with, as Nghị định 30/2020/NĐ-CP sets it out: who, under what motto, which, where and when. */
final class DocumentHead {

    private static final float[] WIDTHS = {42, 58};
    private static final float SMALL = 12;
    private static final float LARGE = 13;
    private static final float BELOW_LINE = 10;

    private final Manifest manifest;
    private final FrozenNames names;
    private final DocumentFonts fonts;

    DocumentHead(Manifest manifest, FrozenNames names, DocumentFonts fonts) {
        this.manifest = manifest;
        this.names = names;
        this.fonts = fonts;
    }

    void addTo(Document document) {
        document.add(issuer());
        document.add(centred(fonts.bold("BẢNG SỐ LIỆU", 14), 18, 0));
        document.add(centred(fonts.bold(manifest.name(), 14), 2, 0));
        document.add(centred(
                fonts.regular(
                        "Kỳ số liệu: " + Vietnamese.periods(manifest.scope().periods()), LARGE),
                4,
                0));
        document.add(centred(fonts.bold(manifest.official() ? "Chính thức" : "Tạm thời", LARGE), 2, 0));
        note("Lý do ngoại lệ: ", manifest.exception(), document);
        note("", manifest.description(), document);
    }

    private void note(String about, @Nullable String text, Document document) {
        if (text != null && !text.isBlank()) {
            document.add(centred(fonts.italic(about + text, SMALL), 2, 0));
        }
    }

    /** As the unit was called, and stood, when the last of the periods ended. */
    private PdfPTable issuer() {
        Period last = manifest.scope().periods().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
        UnitId unit = manifest.scope().unit();
        String name = names.unit(unit, last);
        PdfPCell issuer = cell();
        names.parent(unit, last)
                .ifPresent(above -> issuer.addElement(
                        centred(fonts.regular(Vietnamese.capitals(names.unit(above, last)), SMALL), 0, 0)));
        issuer.addElement(centred(fonts.bold(Vietnamese.capitals(name), SMALL), 0, 0));
        issuer.addElement(line(32));
        PdfPCell motto = cell();
        motto.addElement(centred(fonts.bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL), 0, 0));
        motto.addElement(centred(fonts.bold("Độc lập - Tự do - Hạnh phúc", LARGE), 0, 0));
        motto.addElement(line(60));
        PdfPCell number = cell();
        number.setPaddingTop(BELOW_LINE);
        number.addElement(centred(fonts.regular("Số: " + manifest.number(), LARGE), 0, 0));
        PdfPCell day = cell();
        day.setPaddingTop(BELOW_LINE);
        day.addElement(centred(fonts.italic(name + ", " + Vietnamese.day(manifest.takenAt()), LARGE), 0, 0));
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.addCell(issuer);
        table.addCell(motto);
        table.addCell(number);
        table.addCell(day);
        return table;
    }

    private static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    /** @param percent of the cell's width */
    private static LineSeparator line(float percent) {
        return new LineSeparator(0.7f, percent, Color.BLACK, Element.ALIGN_CENTER, -4);
    }

    static Paragraph centred(Phrase phrase, float before, float after) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setLeading(phrase.getLeading());
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }
}
