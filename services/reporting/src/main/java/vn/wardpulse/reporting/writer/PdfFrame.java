package vn.wardpulse.reporting.writer;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.draw.LineSeparator;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.reporting.writer.PdfLetters.Style;

/** What stands around the text: who, under what motto, which, where and when; who gets it and who signs; what proves it. */
final class PdfFrame {

    private static final float[] HEAD = {42, 58};
    private static final float[] FOOT = {45, 55};
    private static final float SMALL = 12;
    private static final float LARGE = 13;
    /** Room for a signature by hand and a seal. */
    private static final float ROOM = 70;

    private final PdfLetters letters;

    PdfFrame(PdfLetters letters) {
        this.letters = letters;
    }

    void head(Paper.Head head, Document document) {
        PdfPCell issuer = cell();
        head.parent().forEach(line -> issuer.addElement(centred(letters.phrase(capitals(line), SMALL), 0, 0)));
        head.issuer()
                .forEach(line -> issuer.addElement(centred(letters.phrase(capitals(line), SMALL, Style.BOLD), 0, 0)));
        issuer.addElement(rule(36));
        PdfPCell motto = cell();
        motto.addElement(centred(letters.phrase("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL, Style.BOLD), 0, 0));
        motto.addElement(centred(letters.phrase("Độc lập - Tự do - Hạnh phúc", LARGE, Style.BOLD), 0, 0));
        motto.addElement(rule(60));
        PdfPCell number = cell();
        number.setPaddingTop(10);
        Phrase numbered = letters.phrase("Số: ", LARGE);
        numbered.addAll(letters.phrase(head.number(), LARGE));
        number.addElement(centred(numbered, 0, 0));
        PdfPCell day = cell();
        day.setPaddingTop(10);
        day.addElement(centred(letters.phrase(head.dateline(), LARGE, Style.ITALIC), 0, 0));
        PdfPTable table = new PdfPTable(HEAD);
        table.setWidthPercentage(100);
        List.of(issuer, motto, number, day).forEach(table::addCell);
        document.add(table);
        for (int n = 0; n < head.kind().size(); n++) {
            document.add(centred(
                    letters.phrase(capitals(head.kind().get(n)), PdfLetters.TEXT, Style.BOLD), n == 0 ? 18 : 0, 0));
        }
        head.heading().forEach(line -> document.add(centred(letters.phrase(line, PdfLetters.TEXT, Style.BOLD), 0, 0)));
        document.add(underline());
        addressees(head.addressee(), document);
    }

    private void addressees(List<List<Paper.Span>> lines, Document document) {
        for (int n = 0; n < lines.size(); n++) {
            Phrase phrase =
                    letters.phrase(n > 0 ? "- " : lines.size() == 1 ? "Kính gửi: " : "Kính gửi: - ", PdfLetters.TEXT);
            phrase.addAll(letters.phrase(lines.get(n), PdfLetters.TEXT));
            document.add(centred(phrase, n == 0 ? 10 : 2, 0));
        }
    }

    void foot(Paper.Foot foot, Document document) {
        PdfPCell recipients = cell();
        if (!foot.recipients().isEmpty()) {
            recipients.addElement(left(letters.phrase("Nơi nhận:", SMALL, Style.BOLD_ITALIC)));
        }
        foot.recipients().forEach(line -> {
            Phrase phrase = letters.phrase("- ", 11);
            phrase.addAll(letters.phrase(line, 11));
            recipients.addElement(left(phrase));
        });
        PdfPCell signature = cell();
        for (int n = 0; n < foot.office().size(); n++) {
            boolean last = n == foot.office().size() - 1;
            signature.addElement(centred(
                    letters.phrase(capitals(foot.office().get(n)), PdfLetters.TEXT, Style.BOLD), 0, last ? ROOM : 0));
        }
        if (foot.signedName().isEmpty()) {
            signature.addElement(centred(letters.phrase(" ", PdfLetters.TEXT), 0, 0));
        }
        foot.signedName()
                .forEach(
                        line -> signature.addElement(centred(letters.phrase(line, PdfLetters.TEXT, Style.BOLD), 0, 0)));
        PdfPTable table = new PdfPTable(FOOT);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        table.addCell(recipients);
        table.addCell(signature);
        document.add(table);
    }

    void appendix(Paper paper, PdfTables tables, Document document) {
        document.add(centred(letters.phrase(Appendix.TITLE, PdfLetters.TEXT, Style.BOLD), 0, 0));
        document.add(centred(letters.phrase(Appendix.SUBTITLE, PdfLetters.TEXT, Style.BOLD), 0, 0));
        document.add(underline());
        Paragraph lead = left(letters.phrase(Appendix.lead(paper), 10.5f));
        lead.setSpacingBefore(8);
        document.add(lead);
        tables.addAppendix(Appendix.COLUMNS, Appendix.rows(paper), document);
        for (String line : Appendix.proof(paper)) {
            Paragraph proof = left(letters.phrase(line, 8.5f));
            proof.setSpacingBefore(3);
            document.add(proof);
        }
    }

    private static List<Paper.Span> capitals(List<Paper.Span> line) {
        return line.stream()
                .map(span ->
                        new Paper.Span(Vietnamese.capitals(span.text()), span.bold(), span.italic(), span.figure()))
                .toList();
    }

    private static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    /** @param percent of the room that it has */
    private static LineSeparator rule(float percent) {
        return new LineSeparator(0.7f, percent, Color.BLACK, Element.ALIGN_CENTER, -4);
    }

    private Paragraph underline() {
        Paragraph paragraph = new Paragraph(6);
        paragraph.setFont(letters.font(Style.PLAIN, 6));
        paragraph.add(letters.drawn(rule(22), 6));
        paragraph.setSpacingAfter(6);
        return paragraph;
    }

    private static Paragraph left(Phrase phrase) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setLeading(phrase.getLeading());
        return paragraph;
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
