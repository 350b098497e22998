package vn.wardpulse.reporting.snapshots;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.Typeset;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.frozen.Manifest;

/** What an official document ends with: who signs for it, and by what it is proved. It is never torn apart. */
final class DocumentEnd {

    private static final float[] WIDTHS = {45, 55};
    /** Room for a signature by hand and a seal. */
    private static final float ROOM = 62;

    private final Snapshots.Stored snapshot;
    private final DocumentFonts fonts;

    DocumentEnd(Snapshots.Stored snapshot, DocumentFonts fonts) {
        this.snapshot = snapshot;
        this.fonts = fonts;
    }

    void addTo(Document document) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        table.setKeepTogether(true);
        table.setSplitRows(false);
        table.addCell(legend());
        table.addCell(signature());
        table.addCell(proof());
        document.add(table);
    }

    private PdfPCell legend() {
        PdfPCell cell = Typeset.closing();
        cell.addElement(fonts.italic("Ghi chú:", 10.5f));
        cell.addElement(fonts.regular("- Dấu “–”: không có số liệu; khác với số 0.", 10.5f));
        cell.addElement(fonts.regular("- Mức đạt: so với mục tiêu phải đạt đến hết kỳ.", 10.5f));
        cell.addElement(fonts.regular("- Số nhỏ dưới số liệu: đã báo cáo đủ trên phải báo cáo.", 10.5f));
        return cell;
    }

    private PdfPCell signature() {
        PdfPCell cell = Typeset.closing();
        cell.addElement(Typeset.centred(fonts.bold("NGƯỜI CHỐT SỐ LIỆU", 13), 0, 0));
        cell.addElement(Typeset.centred(fonts.italic("(Ký, ghi rõ họ tên)", 12), 0, ROOM));
        cell.addElement(
                Typeset.centred(fonts.bold(snapshot.manifest().signedBy().name(), 13), 0, 0));
        return cell;
    }

    private PdfPCell proof() {
        Manifest manifest = snapshot.manifest();
        PdfPCell cell = new PdfPCell();
        cell.setColspan(2);
        cell.setBorder(Rectangle.TOP);
        cell.setBorderWidth(0.5f);
        cell.setPaddingTop(4);
        cell.setPaddingLeft(0);
        for (String line : new String[] {
            "Bản chốt số %d, chốt lúc %s tại vị trí %d của nhật ký báo cáo, %d của nhật ký danh mục."
                    .formatted(
                            manifest.number(),
                            Vietnamese.moment(manifest.takenAt()),
                            manifest.position().reports(),
                            manifest.position().catalogue()),
            "SHA-256 của bản chốt: " + snapshot.hash(),
            "SHA-256 của nội dung: " + manifest.content(),
            "Đã ký số trên tệp JSON bằng khoá %s %s."
                    .formatted(
                            snapshot.signature().algorithm(),
                            snapshot.signature().key())
        }) {
            cell.addElement(fonts.regular(line, 8.5f));
        }
        return cell;
    }
}
