package vn.wardpulse.reporting.writer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
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

    /**
     * What programs show of a document.
     *
     * @param hash of what it was written from
     */
    record Imprint(String title, String hash, String maker, Instant at) {}

    interface Text {
        void write(OutputStream out) throws IOException;
    }

    private final Imprint imprint;
    private final Text text;

    DocxPaper(Paper paper) {
        this(
                new Imprint(
                        Appendix.name(paper),
                        paper.source().hash(),
                        paper.source().signedBy(),
                        paper.source().takenAt()),
                out -> new DocxText(paper.head(), paper.body(), paper.foot(), out).write(paper));
    }

    DocxPaper(Imprint imprint, Text text) {
        this.imprint = imprint;
        this.text = text;
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
        text.write(zip);
        zip.finish();
    }

    /** All of it as of the moment of what it was written from. */
    private void properties(OutputStream out) {
        String moment = DateTimeFormatter.ISO_INSTANT.format(imprint.at());
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
                .text("dc:title", Vietnamese.composed(imprint.title()))
                .text("dc:subject", "SHA-256 " + imprint.hash())
                .text("dc:creator", Vietnamese.composed(imprint.maker()))
                .text("cp:lastModifiedBy", Vietnamese.composed(imprint.maker()))
                .text("dc:language", "vi-VN")
                .text("cp:revision", "1")
                .text("dcterms:created", moment, "xsi:type", "dcterms:W3CDTF")
                .text("dcterms:modified", moment, "xsi:type", "dcterms:W3CDTF")
                .close()
                .end();
    }
}
