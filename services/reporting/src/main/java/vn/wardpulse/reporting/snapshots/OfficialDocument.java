package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Utilities;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.http.HttpStatus;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.DocumentFooter;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.files.Wording;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Period;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * A snapshot on paper: the figures of the unit that it is about, for each period that was chosen, in the layout of official
 * documents. The units below and the finer periods are in the other formats. No more than one period is held.
 */
final class OfficialDocument {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Rows of figures that a document takes: some 200 pages, more is no paper any more. */
    static final int ROWS = 6_000;
    /** As much of a hash as people compare by eye. */
    private static final int SHORT = 12;
    /** Below this a heading would stand alone at the foot of a page. */
    private static final float LEAST = 110;

    private final Snapshots snapshots;
    private final Snapshots.Stored snapshot;
    private final Manifest manifest;

    OfficialDocument(Snapshots snapshots, Snapshots.Stored snapshot) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
        this.manifest = snapshot.manifest();
    }

    /**
     * Looks how long it would be before the first byte is sent.
     *
     * @throws Refused if it has more rows than anybody prints
     */
    void check() {
        FrozenNames names = FrozenNames.of(snapshots, manifest.number());
        int[] rows = {0};
        FrozenTable.CELLS.readOf(
                snapshots, manifest.number(), names, manifest.scope().unit(), row -> {
                    if (isShown(row)) {
                        rows[0]++;
                    }
                });
        demandShort(rows[0]);
    }

    static void demandShort(int rows) {
        if (rows > ROWS) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "document-too-long",
                            "format",
                            "Văn bản sẽ có %d dòng số liệu; PDF chỉ xuất đến %d dòng (khoảng 200 trang). Dùng xlsx, hoặc chốt ít kỳ hơn."
                                    .formatted(rows, ROWS),
                            "The document would have %d rows of figures; a PDF takes %d (some 200 pages). Use xlsx, or freeze fewer periods."
                                    .formatted(rows, ROWS)));
        }
    }

    void write(OutputStream out) throws IOException {
        DocumentFonts fonts = new DocumentFonts();
        FrozenNames names = FrozenNames.of(snapshots, manifest.number());
        // Nghị định 30/2020: 30 mm on the left, where documents are bound.
        Document document = new Document(PageSize.A4, mm(30), mm(15), mm(20), mm(23));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        describe(document, writer);
        document.open();
        writer.setPageEvent(new DocumentFooter(
                writer,
                fonts.regular(),
                "Bản chốt số %d · SHA-256 %s…"
                        .formatted(manifest.number(), manifest.content().substring(0, SHORT)),
                Wording.VIETNAMESE.page()));
        new DocumentHead(manifest, names, fonts).addTo(document);
        figures(document, writer, fonts, names);
        new DocumentEnd(snapshot, fonts).addTo(document);
        document.close();
    }

    private static float mm(float length) {
        return Utilities.millimetersToPoints(length);
    }

    /** All of it as of the moment of the snapshot, so that the document does not say when somebody asked for it. */
    private void describe(Document document, PdfWriter writer) {
        document.addTitle("%s (bản chốt số %d)".formatted(Vietnamese.composed(manifest.name()), manifest.number()));
        document.addSubject("SHA-256 " + snapshot.hash());
        document.addAuthor(Vietnamese.composed(manifest.signedBy().name()));
        document.addCreator("Wardpulse");
        PdfDate date = new PdfDate(GregorianCalendar.from(manifest.takenAt().atZone(ZONE)));
        writer.getInfo().put(PdfName.CREATIONDATE, date);
        writer.getInfo().put(PdfName.MODDATE, date);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        PdfString id = new PdfString(snapshot.hash().substring(0, 32).getBytes(US_ASCII)).setHexWriting(true);
        PdfArray both = new PdfArray();
        both.add(id);
        both.add(id);
        writer.getInfo().put(PdfName.FILEID, both);
    }

    /** Cells come by unit and period: one period is complete when the next begins. */
    private void figures(Document document, PdfWriter writer, DocumentFonts fonts, FrozenNames names) {
        DocumentTable table = new DocumentTable(fonts, names);
        List<FrozenTable.Row> held = new ArrayList<>();
        FrozenTable.CELLS.readOf(
                snapshots, manifest.number(), names, manifest.scope().unit(), row -> {
                    if (isShown(row)) {
                        if (!held.isEmpty() && !held.getFirst().period().equals(row.period())) {
                            add(table, document, writer, held);
                        }
                        held.add(row);
                    }
                });
        if (!held.isEmpty()) {
            add(table, document, writer, held);
        }
    }

    private boolean isShown(FrozenTable.Row row) {
        return manifest.scope().unit().value().equals(FrozenTable.at(row, "unit"))
                && manifest.scope().periods().contains(row.period());
    }

    private static void add(DocumentTable table, Document document, PdfWriter writer, List<FrozenTable.Row> held) {
        Period period = held.getFirst().period();
        if (writer.getVerticalPosition(true) - document.bottom() < LEAST) {
            document.newPage();
        }
        table.addTo(document, period, held);
        held.clear();
    }
}
