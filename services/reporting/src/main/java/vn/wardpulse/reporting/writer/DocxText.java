package vn.wardpulse.reporting.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.Xml;

/** The text of a Word document, in the layout of Nghị định 30/2020/NĐ-CP. Lengths are in twentieths of a point. */
final class DocxText {

    private static final int WIDTH = DocxTables.WIDTH;
    private static final int LEFT_HEAD = 3_930;
    private static final int RIGHT_HEAD = WIDTH - LEFT_HEAD;
    private static final int LEFT_FOOT = 4_210;
    private static final int RIGHT_FOOT = WIDTH - LEFT_FOOT;
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Paper paper;
    private final Xml xml;
    private final DocxRuns runs;
    private final DocxTables tables;

    DocxText(Paper paper, OutputStream out) throws IOException {
        this.paper = paper;
        this.xml = new Xml(out);
        this.runs = new DocxRuns(xml);
        this.tables = new DocxTables(xml, runs, new DocumentFonts());
    }

    void write() {
        xml.open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONS).open("w:body");
        head();
        paper.body().forEach(this::block);
        foot();
        appendix();
        xml.open("w:sectPr")
                .leaf("w:headerReference", "w:type", "default", "r:id", "rId3")
                .leaf("w:pgSz", "w:w", 11_906, "w:h", 16_838)
                .leaf(
                        "w:pgMar",
                        "w:top",
                        1_134,
                        "w:right",
                        850,
                        "w:bottom",
                        1_134,
                        "w:left",
                        1_701,
                        "w:header",
                        567,
                        "w:footer",
                        567,
                        "w:gutter",
                        0)
                .leaf("w:titlePg")
                .close();
        xml.close().close().end();
    }

    private void head() {
        Paper.Head head = paper.head();
        tables.beginBare(LEFT_HEAD, RIGHT_HEAD);
        xml.open("w:tr");
        tables.cell(LEFT_HEAD, () -> {
            head.parent()
                    .forEach(line ->
                            runs.paragraph(line, DocxLook.centred(24, false).inCapitals()));
            head.issuer()
                    .forEach(line ->
                            runs.paragraph(line, DocxLook.centred(24, true).inCapitals()));
            runs.rule(LEFT_HEAD, 40);
        });
        tables.cell(RIGHT_HEAD, () -> {
            runs.paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", DocxLook.centred(24, true));
            runs.paragraph("Độc lập - Tự do - Hạnh phúc", DocxLook.centred(26, true));
            runs.rule(RIGHT_HEAD, 62);
        });
        xml.close().open("w:tr");
        tables.cell(LEFT_HEAD, () -> {
            xml.open("w:p");
            runs.properties(DocxLook.centred(26, false).below(80));
            runs.run("Số:", DocxLook.centred(26, false));
            runs.run(" ", DocxLook.centred(26, false));
            head.number().forEach(span -> runs.run(span, DocxLook.centred(26, false)));
            xml.close();
        });
        tables.cell(
                RIGHT_HEAD,
                () -> runs.paragraph(
                        head.dateline(), DocxLook.centred(26, false).italics().below(80)));
        xml.close().close();
        for (int n = 0; n < head.kind().size(); n++) {
            runs.paragraph(
                    head.kind().get(n), DocxLook.centred(28, true).inCapitals().below(n == 0 ? 300 : 0));
        }
        head.heading().forEach(line -> runs.paragraph(line, DocxLook.centred(28, true)));
        runs.rule(WIDTH, 22);
        addressees(head.addressee());
    }

    private void addressees(List<List<Paper.Span>> lines) {
        for (int n = 0; n < lines.size(); n++) {
            xml.open("w:p");
            DocxLook look = DocxLook.centred(28, false).below(n == 0 ? 200 : 40);
            runs.properties(look);
            runs.run(n > 0 ? "- " : lines.size() == 1 ? "Kính gửi: " : "Kính gửi: - ", look);
            lines.get(n).forEach(span -> runs.run(span, look));
            xml.close();
        }
    }

    private void block(Paper.Block block) {
        switch (block.kind()) {
            case HEADING -> runs.paragraph(block.text(), DocxLook.styled("Heading1"));
            case SUBHEADING -> runs.paragraph(block.text(), DocxLook.styled("Heading2"));
            case MINOR_HEADING -> runs.paragraph(block.text(), DocxLook.styled("Heading3"));
            case PARAGRAPH -> runs.paragraph(block.text(), DocxLook.styled("NoiDung"));
            case CENTRED -> runs.paragraph(block.text(), DocxLook.styled("Giua"));
            case ITEM -> {
                DocxLook look = DocxLook.styled("NoiDung");
                xml.open("w:p");
                runs.properties(look);
                runs.run("- ", look);
                block.text().forEach(span -> runs.run(span, look));
                xml.close();
            }
            case TABLE -> {
                if (block.table() != null) {
                    tables.add(block.table());
                }
            }
            case PAGE_BREAK ->
                xml.open("w:p")
                        .open("w:r")
                        .leaf("w:br", "w:type", "page")
                        .close()
                        .close();
        }
    }

    /** Who gets it and who signs, on one page. */
    private void foot() {
        Paper.Foot foot = paper.foot();
        runs.paragraph("", new DocxLook("Normal", "", 16, false, false, 0, false));
        tables.beginBare(LEFT_FOOT, RIGHT_FOOT);
        tables.beginRow();
        tables.cell(LEFT_FOOT, () -> {
            if (!foot.recipients().isEmpty()) {
                runs.paragraph("Nơi nhận:", new DocxLook("Normal", "", 24, true, true, 0, false));
            }
            foot.recipients().forEach(line -> {
                DocxLook look = new DocxLook("Normal", "", 22, false, false, 0, false);
                xml.open("w:p");
                runs.properties(look);
                runs.run("- ", look);
                line.forEach(span -> runs.run(span, look));
                xml.close();
            });
            if (foot.recipients().isEmpty()) {
                runs.paragraph("", DocxLook.styled("Normal"));
            }
        });
        tables.cell(RIGHT_FOOT, () -> {
            foot.office()
                    .forEach(line ->
                            runs.paragraph(line, DocxLook.centred(28, true).inCapitals()));
            // Room for the signature and the seal.
            IntStream.range(0, 4).forEach(n -> runs.paragraph("", DocxLook.centred(28, false)));
            foot.signedName().forEach(line -> runs.paragraph(line, DocxLook.centred(28, true)));
        });
        xml.close().close();
    }

    private void appendix() {
        xml.open("w:p")
                .open("w:pPr")
                .leaf("w:keepNext")
                .leaf("w:pageBreakBefore")
                .leaf("w:jc", "w:val", "center")
                .close();
        runs.run(Appendix.TITLE, DocxLook.centred(28, true));
        xml.close();
        runs.paragraph(Appendix.SUBTITLE, DocxLook.centred(28, true));
        runs.rule(WIDTH, 22);
        runs.paragraph(Appendix.lead(paper), DocxLook.styled("Bang").below(120));
        tables.addAppendix(Appendix.COLUMNS, Appendix.rows(paper));
        Appendix.proof(paper)
                .forEach(line -> runs.paragraph(line, DocxLook.styled("PhuLuc").below(40)));
    }
}
