package vn.wardpulse.reporting.writer;

import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import vn.wardpulse.files.Typeset;
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
        PdfPCell issuer = Typeset.bare();
        head.parent().forEach(line -> issuer.addElement(Typeset.centred(letters.phrase(capitals(line), SMALL), 0, 0)));
        head.issuer()
                .forEach(line ->
                        issuer.addElement(Typeset.centred(letters.phrase(capitals(line), SMALL, Style.BOLD), 0, 0)));
        issuer.addElement(Typeset.rule(36));
        PdfPCell motto = Typeset.bare();
        motto.addElement(
                Typeset.centred(letters.phrase("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL, Style.BOLD), 0, 0));
        motto.addElement(Typeset.centred(letters.phrase("Độc lập - Tự do - Hạnh phúc", LARGE, Style.BOLD), 0, 0));
        motto.addElement(Typeset.rule(60));
        PdfPCell number = Typeset.bare();
        number.setPaddingTop(10);
        Phrase numbered = letters.phrase("Số: ", LARGE);
        numbered.addAll(letters.phrase(head.number(), LARGE));
        number.addElement(Typeset.centred(numbered, 0, 0));
        PdfPCell day = Typeset.bare();
        day.setPaddingTop(10);
        day.addElement(Typeset.centred(letters.phrase(head.dateline(), LARGE, Style.ITALIC), 0, 0));
        PdfPTable table = new PdfPTable(HEAD);
        table.setWidthPercentage(100);
        List.of(issuer, motto, number, day).forEach(table::addCell);
        document.add(table);
        for (int n = 0; n < head.kind().size(); n++) {
            document.add(Typeset.centred(
                    letters.phrase(capitals(head.kind().get(n)), PdfLetters.TEXT, Style.BOLD), n == 0 ? 18 : 0, 0));
        }
        head.heading()
                .forEach(
                        line -> document.add(Typeset.centred(letters.phrase(line, PdfLetters.TEXT, Style.BOLD), 0, 0)));
        document.add(underline());
        addressees(head.addressee(), document);
    }

    private void addressees(List<List<Paper.Span>> lines, Document document) {
        for (int n = 0; n < lines.size(); n++) {
            Phrase phrase =
                    letters.phrase(n > 0 ? "- " : lines.size() == 1 ? "Kính gửi: " : "Kính gửi: - ", PdfLetters.TEXT);
            phrase.addAll(letters.phrase(lines.get(n), PdfLetters.TEXT));
            document.add(Typeset.centred(phrase, n == 0 ? 10 : 2, 0));
        }
    }

    void foot(Paper.Foot foot, Document document) {
        PdfPCell recipients = Typeset.bare();
        if (!foot.recipients().isEmpty()) {
            recipients.addElement(Typeset.left(letters.phrase("Nơi nhận:", SMALL, Style.BOLD_ITALIC), 0));
        }
        foot.recipients().forEach(line -> {
            Phrase phrase = letters.phrase("- ", 11);
            phrase.addAll(letters.phrase(line, 11));
            recipients.addElement(Typeset.left(phrase, 0));
        });
        PdfPCell signature = Typeset.bare();
        for (int n = 0; n < foot.office().size(); n++) {
            boolean last = n == foot.office().size() - 1;
            signature.addElement(Typeset.centred(
                    letters.phrase(capitals(foot.office().get(n)), PdfLetters.TEXT, Style.BOLD), 0, last ? ROOM : 0));
        }
        if (foot.signedName().isEmpty()) {
            signature.addElement(Typeset.centred(letters.phrase(" ", PdfLetters.TEXT), 0, 0));
        }
        foot.signedName()
                .forEach(line ->
                        signature.addElement(Typeset.centred(letters.phrase(line, PdfLetters.TEXT, Style.BOLD), 0, 0)));
        PdfPTable table = new PdfPTable(FOOT);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        table.addCell(recipients);
        table.addCell(signature);
        document.add(table);
    }

    void appendix(Paper paper, PdfTables tables, Document document) {
        document.add(Typeset.centred(letters.phrase(Appendix.TITLE, PdfLetters.TEXT, Style.BOLD), 0, 0));
        document.add(Typeset.centred(letters.phrase(Appendix.SUBTITLE, PdfLetters.TEXT, Style.BOLD), 0, 0));
        document.add(underline());
        document.add(Typeset.left(letters.phrase(Appendix.lead(paper), 10.5f), 8));
        tables.addAppendix(Appendix.COLUMNS, Appendix.rows(paper), document);
        for (String line : Appendix.proof(paper)) {
            document.add(Typeset.left(letters.phrase(line, 8.5f), 3));
        }
    }

    private static List<Paper.Span> capitals(List<Paper.Span> line) {
        return line.stream()
                .map(span ->
                        new Paper.Span(Vietnamese.capitals(span.text()), span.bold(), span.italic(), span.figure()))
                .toList();
    }

    private Paragraph underline() {
        Paragraph paragraph = new Paragraph(6);
        paragraph.setFont(letters.font(Style.PLAIN, 6));
        paragraph.add(letters.drawn(Typeset.rule(22), 6));
        paragraph.setSpacingAfter(6);
        return paragraph;
    }
}
