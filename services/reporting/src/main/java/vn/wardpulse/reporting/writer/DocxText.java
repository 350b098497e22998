package vn.wardpulse.reporting.writer;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import vn.wardpulse.files.Vietnamese;

/** The text of a Word document, in the layout of Nghị định 30/2020/NĐ-CP. Lengths are in twentieths of a point. */
final class DocxText {

    private static final int WIDTH = 9_355;
    private static final int LEFT_HEAD = 3_930;
    private static final int RIGHT_HEAD = WIDTH - LEFT_HEAD;
    private static final int LEFT_FOOT = 4_210;
    private static final int RIGHT_FOOT = WIDTH - LEFT_FOOT;
    private static final int HUNDRED = 100;
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** How a paragraph is set; sizes in half points, 0 for its style's. */
    private record Look(
            String style, String side, int size, boolean bold, boolean italic, int before, boolean capitals) {

        private static Look centred(int size, boolean bold) {
            return new Look("Normal", "center", size, bold, false, 0, false);
        }

        private static Look styled(String style) {
            return new Look(style, "", 0, false, false, 0, false);
        }

        private Look italics() {
            return new Look(style, side, size, bold, true, before, capitals);
        }

        private Look below(int space) {
            return new Look(style, side, size, bold, italic, space, capitals);
        }

        private Look inCapitals() {
            return new Look(style, side, size, bold, italic, before, true);
        }
    }

    private final Paper paper;
    private final Xml xml;

    DocxText(Paper paper, OutputStream out) {
        this.paper = paper;
        this.xml = new Xml(out);
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
        bare(LEFT_HEAD, RIGHT_HEAD);
        xml.open("w:tr");
        cell(LEFT_HEAD, () -> {
            head.parent()
                    .forEach(line -> paragraph(line, Look.centred(24, false).inCapitals()));
            head.issuer().forEach(line -> paragraph(line, Look.centred(24, true).inCapitals()));
            rule(LEFT_HEAD, 40);
        });
        cell(RIGHT_HEAD, () -> {
            paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.centred(24, true));
            paragraph("Độc lập - Tự do - Hạnh phúc", Look.centred(26, true));
            rule(RIGHT_HEAD, 62);
        });
        xml.close().open("w:tr");
        cell(LEFT_HEAD, () -> {
            xml.open("w:p");
            properties(Look.centred(26, false).below(80));
            run("Số:", Look.centred(26, false));
            run(" ", Look.centred(26, false));
            head.number().forEach(span -> run(span, Look.centred(26, false)));
            xml.close();
        });
        cell(
                RIGHT_HEAD,
                () -> paragraph(
                        head.dateline(), Look.centred(26, false).italics().below(80)));
        xml.close().close();
        for (int n = 0; n < head.kind().size(); n++) {
            paragraph(head.kind().get(n), Look.centred(28, true).inCapitals().below(n == 0 ? 300 : 0));
        }
        head.heading().forEach(line -> paragraph(line, Look.centred(28, true)));
        rule(WIDTH, 22);
        addressees(head.addressee());
    }

    private void addressees(List<List<Paper.Span>> lines) {
        for (int n = 0; n < lines.size(); n++) {
            xml.open("w:p");
            Look look = Look.centred(28, false).below(n == 0 ? 200 : 40);
            properties(look);
            run(n > 0 ? "- " : lines.size() == 1 ? "Kính gửi: " : "Kính gửi: - ", look);
            lines.get(n).forEach(span -> run(span, look));
            xml.close();
        }
    }

    private void block(Paper.Block block) {
        switch (block.kind()) {
            case HEADING -> paragraph(block.text(), Look.styled("Heading1"));
            case SUBHEADING -> paragraph(block.text(), Look.styled("Heading2"));
            case MINOR_HEADING -> paragraph(block.text(), Look.styled("Heading3"));
            case PARAGRAPH -> paragraph(block.text(), Look.styled("NoiDung"));
            case CENTRED -> paragraph(block.text(), Look.styled("Giua"));
            case ITEM -> {
                Look look = Look.styled("NoiDung");
                xml.open("w:p");
                properties(look);
                run("- ", look);
                block.text().forEach(span -> run(span, look));
                xml.close();
            }
            case TABLE -> {
                if (block.table() != null) {
                    table(block.table());
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

    private void table(Paper.Table table) {
        List<Integer> widths = grid(table.columns());
        header(table.columns(), widths, "Bang");
        for (Paper.Row row : table.rows()) {
            xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").close();
            for (int n = 0; n < widths.size(); n++) {
                List<Paper.Span> spans = row.cells().get(n);
                Look look = new Look("Bang", side(table.columns().get(n).side()), 0, row.strong(), false, 0, false);
                cell(widths.get(n), () -> paragraph(spans, look));
            }
            xml.close();
        }
        xml.close();
        // What follows does not stick to the table.
        paragraph("", new Look("Normal", "", 8, false, false, 0, false));
    }

    private static String side(Paper.Side side) {
        return switch (side) {
            case LEFT -> "";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    private static List<Integer> grid(List<Paper.Column> columns) {
        int all = columns.stream().mapToInt(Paper.Column::width).sum();
        return columns.stream().map(column -> column.width() * WIDTH / all).toList();
    }

    /** Begins a table with lines, whose head stands on every page again. */
    private void header(List<Paper.Column> columns, List<Integer> widths, String style) {
        xml.open("w:tbl")
                .open("w:tblPr")
                .leaf("w:tblW", "w:w", WIDTH, "w:type", "dxa")
                .open("w:tblBorders");
        for (String border : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.leaf("w:" + border, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "auto");
        }
        xml.close()
                .leaf("w:tblLayout", "w:type", "fixed")
                .open("w:tblCellMar")
                .leaf("w:left", "w:w", 57, "w:type", "dxa")
                .leaf("w:right", "w:w", 57, "w:type", "dxa")
                .close()
                .close();
        gridColumns(widths);
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").leaf("w:tblHeader").close();
        for (int n = 0; n < columns.size(); n++) {
            String title = columns.get(n).title();
            xml.open("w:tc")
                    .open("w:tcPr")
                    .leaf("w:tcW", "w:w", widths.get(n), "w:type", "dxa")
                    .leaf("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "ECECEC")
                    .leaf("w:vAlign", "w:val", "center")
                    .close();
            paragraph(title, new Look(style, "center", 0, true, false, 0, false));
            xml.close();
        }
        xml.close();
    }

    private void gridColumns(List<Integer> widths) {
        xml.open("w:tblGrid");
        widths.forEach(width -> xml.leaf("w:gridCol", "w:w", width));
        xml.close();
    }

    /** Begins a table without lines, of two columns. */
    private void bare(int left, int right) {
        xml.open("w:tbl")
                .open("w:tblPr")
                .leaf("w:tblW", "w:w", left + right, "w:type", "dxa")
                .leaf("w:tblLayout", "w:type", "fixed")
                .close();
        gridColumns(List.of(left, right));
    }

    private void cell(int width, Runnable content) {
        xml.open("w:tc")
                .open("w:tcPr")
                .leaf("w:tcW", "w:w", width, "w:type", "dxa")
                .close();
        content.run();
        xml.close();
    }

    /** Who gets it and who signs, on one page. */
    private void foot() {
        Paper.Foot foot = paper.foot();
        paragraph("", new Look("Normal", "", 16, false, false, 0, false));
        bare(LEFT_FOOT, RIGHT_FOOT);
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").close();
        cell(LEFT_FOOT, () -> {
            if (!foot.recipients().isEmpty()) {
                paragraph("Nơi nhận:", new Look("Normal", "", 24, true, true, 0, false));
            }
            foot.recipients().forEach(line -> {
                Look look = new Look("Normal", "", 22, false, false, 0, false);
                xml.open("w:p");
                properties(look);
                run("- ", look);
                line.forEach(span -> run(span, look));
                xml.close();
            });
            if (foot.recipients().isEmpty()) {
                paragraph("", Look.styled("Normal"));
            }
        });
        cell(RIGHT_FOOT, () -> {
            foot.office().forEach(line -> paragraph(line, Look.centred(28, true).inCapitals()));
            // Room for the signature and the seal.
            IntStream.range(0, 4).forEach(n -> paragraph("", Look.centred(28, false)));
            foot.signedName().forEach(line -> paragraph(line, Look.centred(28, true)));
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
        run(Appendix.TITLE, Look.centred(28, true));
        xml.close();
        paragraph(Appendix.SUBTITLE, Look.centred(28, true));
        rule(WIDTH, 22);
        paragraph(Appendix.lead(paper), Look.styled("Bang").below(120));
        List<Integer> widths = grid(Appendix.COLUMNS);
        header(Appendix.COLUMNS, widths, "PhuLuc");
        List<List<String>> rows = Appendix.rows(paper);
        for (int n = 0; n < rows.size(); n++) {
            xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").close();
            for (int column = 0; column < widths.size(); column++) {
                String text = rows.get(n).get(column);
                Look look = new Look("PhuLuc", side(Appendix.COLUMNS.get(column).side()), 0, false, false, 0, false);
                int anchor = column == 0 ? n + 1 : 0;
                cell(widths.get(column), () -> {
                    String[] lines = text.split("\n");
                    for (int line = 0; line < lines.length; line++) {
                        anchored(lines[line], look, line == 0 ? anchor : 0);
                    }
                });
            }
            xml.close();
        }
        xml.close();
        Appendix.proof(paper)
                .forEach(line -> paragraph(line, Look.styled("PhuLuc").below(40)));
    }

    /** @param anchor the number of the figure that leads here; 0 for none */
    private void anchored(String text, Look look, int anchor) {
        xml.open("w:p");
        properties(look);
        if (anchor > 0) {
            xml.leaf("w:bookmarkStart", "w:id", anchor, "w:name", "so_" + anchor);
        }
        run(text, look);
        if (anchor > 0) {
            xml.leaf("w:bookmarkEnd", "w:id", anchor);
        }
        xml.close();
    }

    /** A short line below what stands above it. */
    private void rule(int width, int percent) {
        int indent = width * (HUNDRED - percent) / 2 / HUNDRED;
        xml.open("w:p")
                .open("w:pPr")
                .open("w:pBdr")
                .leaf("w:top", "w:val", "single", "w:sz", 6, "w:space", 1, "w:color", "auto")
                .close()
                .leaf("w:spacing", "w:before", 20, "w:line", 120, "w:lineRule", "exact")
                .leaf("w:ind", "w:left", indent, "w:right", indent)
                .leaf("w:jc", "w:val", "center")
                .open("w:rPr")
                .leaf("w:sz", "w:val", 8)
                .close()
                .close()
                .close();
    }

    private void paragraph(String text, Look look) {
        paragraph(List.of(Paper.Span.plain(text)), look);
    }

    private void paragraph(List<Paper.Span> spans, Look look) {
        xml.open("w:p");
        properties(look);
        spans.forEach(span -> run(span, look));
        xml.close();
    }

    private void properties(Look look) {
        xml.open("w:pPr").leaf("w:pStyle", "w:val", look.style());
        if (look.before() > 0) {
            xml.leaf("w:spacing", "w:before", look.before());
        }
        if (!look.side().isEmpty()) {
            xml.leaf("w:jc", "w:val", look.side());
        }
        if (look.size() > 0) {
            xml.open("w:rPr")
                    .leaf("w:sz", "w:val", look.size())
                    .leaf("w:szCs", "w:val", look.size())
                    .close();
        }
        xml.close();
    }

    private void run(String text, Look look) {
        run(Paper.Span.plain(text), look);
    }

    private void run(Paper.Span span, Look look) {
        if (span.text().isEmpty()) {
            return;
        }
        if (span.figure() != null) {
            xml.open("w:hyperlink", "w:anchor", "so_" + span.figure(), "w:history", 1);
        }
        xml.open("w:r").open("w:rPr");
        if (look.bold() || span.bold()) {
            xml.leaf("w:b").leaf("w:bCs");
        }
        if (look.italic() || span.italic()) {
            xml.leaf("w:i").leaf("w:iCs");
        }
        if (look.size() > 0) {
            xml.leaf("w:sz", "w:val", look.size()).leaf("w:szCs", "w:val", look.size());
        }
        String text = Vietnamese.composed(look.capitals() ? Vietnamese.capitals(span.text()) : span.text());
        xml.close().text("w:t", text, "xml:space", "preserve").close();
        if (span.figure() != null) {
            xml.close();
        }
    }
}
