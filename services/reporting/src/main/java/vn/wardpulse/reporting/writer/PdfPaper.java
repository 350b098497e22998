package vn.wardpulse.reporting.writer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Utilities;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.VerticalPositionMark;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.Typeset;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.reporting.writer.PdfLetters.Style;

/** A report as PDF, A4, in the layout of Nghị định 30/2020/NĐ-CP, with its letters in it. */
final class PdfPaper {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final float INDENT = Utilities.millimetersToPoints(10);
    /** Below this a heading would stand alone at the foot of a page. */
    private static final float LEAST = 70;

    private final Paper paper;

    PdfPaper(Paper paper) {
        this.paper = paper;
    }

    void write(OutputStream out) throws IOException {
        PdfLetters letters = new PdfLetters(new DocumentFonts());
        Document document = new Document(PageSize.A4, mm(30), mm(15), mm(20), mm(20));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        // Lines are justified by the spaces between words, never by those between letters.
        writer.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
        describe(document, writer);
        writer.setPageEvent(new PdfPageNumber(letters.fonts().regular()));
        document.open();
        PdfFrame frame = new PdfFrame(letters);
        frame.head(paper.head(), document);
        PdfTables tables = new PdfTables(letters);
        for (Paper.Block block : paper.body()) {
            block(block, document, writer, letters, tables);
        }
        frame.foot(paper.foot(), document);
        document.newPage();
        frame.appendix(paper, tables, document);
        document.close();
    }

    private static float mm(float length) {
        return Utilities.millimetersToPoints(length);
    }

    /** All of it as of the moment of the snapshot, so that the document does not say when somebody asked for it. */
    private void describe(Document document, PdfWriter writer) {
        Paper.Source source = paper.source();
        document.addTitle(Vietnamese.composed(Appendix.name(paper)));
        document.addSubject("SHA-256 " + source.hash());
        document.addAuthor(Vietnamese.composed(source.signedBy()));
        document.addCreator("Wardpulse");
        PdfDate date = new PdfDate(GregorianCalendar.from(source.takenAt().atZone(ZONE)));
        writer.getInfo().put(PdfName.CREATIONDATE, date);
        writer.getInfo().put(PdfName.MODDATE, date);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        PdfString id = new PdfString(source.hash().substring(0, 32).getBytes(US_ASCII)).setHexWriting(true);
        PdfArray both = new PdfArray();
        both.add(id);
        both.add(id);
        writer.getInfo().put(PdfName.FILEID, both);
    }

    private static void block(
            Paper.Block block, Document document, PdfWriter writer, PdfLetters letters, PdfTables tables) {
        switch (block.kind()) {
            case HEADING -> heading(block.text(), Style.BOLD, 10, document, writer, letters);
            case SUBHEADING -> heading(block.text(), Style.BOLD, 6, document, writer, letters);
            case MINOR_HEADING -> heading(block.text(), Style.BOLD_ITALIC, 6, document, writer, letters);
            case PARAGRAPH -> document.add(running(letters.phrase(block.text(), PdfLetters.TEXT), letters));
            case ITEM -> {
                Phrase phrase = letters.phrase("- ", PdfLetters.TEXT);
                phrase.addAll(letters.phrase(block.text(), PdfLetters.TEXT));
                document.add(running(phrase, letters));
            }
            case CENTRED -> {
                room(document, writer);
                document.add(Typeset.centred(letters.phrase(block.text(), PdfLetters.TEXT), 8, 2));
            }
            case TABLE -> {
                if (block.table() != null) {
                    tables.add(block.table(), document);
                }
            }
            case PAGE_BREAK -> document.newPage();
        }
    }

    private static void heading(
            List<Paper.Span> text, Style style, float before, Document document, PdfWriter writer, PdfLetters letters) {
        room(document, writer);
        Paragraph paragraph = running(letters.phrase(text, PdfLetters.TEXT, style), letters);
        paragraph.setSpacingBefore(before);
        document.add(paragraph);
    }

    private static void room(Document document, PdfWriter writer) {
        if (writer.getVerticalPosition(true) - document.bottom() < LEAST) {
            document.newPage();
        }
    }

    private static Paragraph running(Phrase phrase, PdfLetters letters) {
        Paragraph paragraph = new Paragraph(phrase);
        // Takes up the rest of the last line, which would be spaced like the one before it otherwise.
        paragraph.add(letters.drawn(new VerticalPositionMark(), PdfLetters.TEXT));
        paragraph.setLeading(phrase.getLeading());
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(INDENT);
        paragraph.setSpacingBefore(6);
        return paragraph;
    }
}
