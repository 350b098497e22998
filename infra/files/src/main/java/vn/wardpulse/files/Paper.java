package vn.wardpulse.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.Utilities;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Tables on A4 in the layout of official documents: upright, or across where they are wide. What is wider still goes on
 * over several pages, each with the columns that say what a row is about.
 *
 * @param title what the tables are of
 * @param lines what else is to be read before them
 * @param maker who made it, by name
 * @param language such as {@code vi-VN}
 */
public record Paper(
        OfficialHead head,
        String title,
        List<String> lines,
        List<Table> tables,
        Source source,
        String maker,
        Instant at,
        String language,
        Wording wording) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final float[] END = {45, 55};
    /** Room for a signature by hand and a seal. */
    private static final float ROOM = 62;

    /** Below this a heading would stand alone at the foot of a page. */
    private static final float LEAST = 110;

    public void write(OutputStream out) throws IOException {
        DocumentFonts fonts = new DocumentFonts();
        Rectangle upright = PageSize.A4;
        float room = upright.getWidth() - mm(45);
        List<PaperTable> set =
                tables.stream().map(table -> new PaperTable(table, fonts)).toList();
        boolean across = set.stream().anyMatch(table -> table.width() > room);
        // Nghị định 30/2020: 30 mm on the side where documents are bound, which of a page that lies is the top.
        Document document = across
                ? new Document(upright.rotate(), mm(20), mm(15), mm(25), mm(18))
                : new Document(upright, mm(30), mm(15), mm(20), mm(23));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        describe(document, writer);
        document.open();
        writer.setPageEvent(new DocumentFooter(writer, fonts.regular(), title, wording.page()));
        head.addTo(document, fonts);
        document.add(Typeset.centred(fonts.bold(wording.heading(), 14), 18, 0));
        document.add(Typeset.centred(fonts.bold(title, 14), 2, 0));
        for (int line = 0; line < lines.size(); line++) {
            document.add(Typeset.centred(fonts.regular(lines.get(line), 12), 2, line == lines.size() - 1 ? 8 : 0));
        }
        for (PaperTable table : set) {
            if (writer.getVerticalPosition(true) - document.bottom() < LEAST) {
                document.newPage();
            }
            if (set.size() > 1) {
                document.add(Typeset.heading(fonts.bold(table.title(), 12)));
            }
            table.addTo(document, wording);
        }
        document.add(end(fonts));
        document.close();
    }

    private static float mm(float length) {
        return Utilities.millimetersToPoints(length);
    }

    private void describe(Document document, PdfWriter writer) {
        document.addTitle(Vietnamese.composed(title));
        document.addAuthor(Vietnamese.composed(maker));
        document.addCreator("Wardpulse");
        PdfDate date = new PdfDate(GregorianCalendar.from(at.atZone(ZONE)));
        writer.getInfo().put(PdfName.CREATIONDATE, date);
        writer.getInfo().put(PdfName.MODDATE, date);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    }

    /** Who made it, and where its figures come from. It is never torn apart. */
    private PdfPTable end(DocumentFonts fonts) {
        PdfPTable table = new PdfPTable(END);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        table.setKeepTogether(true);
        table.setSplitRows(false);
        PdfPCell legend = Typeset.closing();
        legend.addElement(fonts.italic(wording.notes(), 10.5f));
        legend.addElement(fonts.regular(wording.missing(), 10.5f));
        table.addCell(legend);
        PdfPCell signature = Typeset.closing();
        signature.addElement(Typeset.centred(fonts.bold(wording.maker(), 13), 0, 0));
        signature.addElement(Typeset.centred(fonts.italic(wording.sign(), 12), 0, ROOM));
        signature.addElement(Typeset.centred(fonts.bold(maker, 13), 0, 0));
        table.addCell(signature);
        PdfPCell proof = Typeset.closing();
        proof.setColspan(2);
        proof.setBorder(Rectangle.TOP);
        proof.setBorderWidth(0.5f);
        proof.setPaddingTop(4);
        proof.addElement(fonts.italic(wording.source(), 8.5f));
        source.lines().forEach(line -> proof.addElement(fonts.regular(line.name() + ": " + line.value(), 8.5f)));
        table.addCell(proof);
        return table;
    }
}
