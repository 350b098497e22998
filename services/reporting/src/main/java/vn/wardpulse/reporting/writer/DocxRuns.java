package vn.wardpulse.reporting.writer;

import java.util.List;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.files.Xml;

/** Writes paragraphs of a Word document. A figure leads to its row in the list of figures. */
final class DocxRuns {

    private final Xml xml;

    DocxRuns(Xml xml) {
        this.xml = xml;
    }

    /** @param anchor the number of the figure that leads here; 0 for none */
    void anchored(String text, DocxLook look, int anchor) {
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
    void rule(int width, int percent) {
        int indent = width * (100 - percent) / 2 / 100;
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

    void paragraph(String text, DocxLook look) {
        paragraph(List.of(Paper.Span.plain(text)), look);
    }

    void paragraph(List<Paper.Span> spans, DocxLook look) {
        xml.open("w:p");
        properties(look);
        spans.forEach(span -> run(span, look));
        xml.close();
    }

    void properties(DocxLook look) {
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

    void run(String text, DocxLook look) {
        run(Paper.Span.plain(text), look);
    }

    void run(Paper.Span span, DocxLook look) {
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
