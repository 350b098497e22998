package vn.wardpulse.reporting.writer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;
import vn.wardpulse.files.Parts;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.files.Xml;

/**
 * A report as a Word document (ECMA-376), to be edited further. The same paper is the same file byte for byte: nothing in
 * it says when it was asked for.
 */
final class DocxPaper {

    /** Parts that are alike in all reports, and the files that they are kept in. */
    private static final Map<String, String> UNCHANGING = new TreeMap<>(Map.of(
            "[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "package-relations.xml",
            "word/_rels/document.xml.rels", "relations.xml",
            "word/styles.xml", "styles.xml",
            "word/header.xml", "header.xml",
            "word/settings.xml", "settings.xml",
            "docProps/app.xml", "app.xml"));

    private final Paper paper;

    DocxPaper(Paper paper) {
        this.paper = paper;
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        for (Map.Entry<String, String> part : UNCHANGING.entrySet()) {
            Parts.begin(zip, part.getKey());
            try (InputStream in = DocxPaper.class.getResourceAsStream("/docx/" + part.getValue())) {
                Objects.requireNonNull(in, part.getValue()).transferTo(zip);
            }
        }
        Parts.begin(zip, "docProps/core.xml");
        properties(zip);
        Parts.begin(zip, "word/document.xml");
        new DocxText(paper, zip).write();
        zip.finish();
    }

    /** All of it as of the moment of the snapshot. */
    private void properties(OutputStream out) {
        String moment = DateTimeFormatter.ISO_INSTANT.format(paper.source().takenAt());
        new Xml(out)
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .text("dc:title", Vietnamese.composed(Appendix.name(paper)))
                .text("dc:subject", "SHA-256 " + paper.source().hash())
                .text("dc:creator", Vietnamese.composed(paper.source().signedBy()))
                .text("cp:lastModifiedBy", Vietnamese.composed(paper.source().signedBy()))
                .text("dc:language", "vi-VN")
                .text("cp:revision", "1")
                .text("dcterms:created", moment, "xsi:type", "dcterms:W3CDTF")
                .text("dcterms:modified", moment, "xsi:type", "dcterms:W3CDTF")
                .close()
                .end();
    }
}
