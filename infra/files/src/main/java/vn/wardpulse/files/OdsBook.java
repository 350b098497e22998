package vn.wardpulse.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet document of OpenDocument 1.3. All sheets stand in one part, which is packed while it is written; of a sheet
 * nothing is kept but where it ends.
 */
final class OdsBook implements Book {

    static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    /** Which OpenDocument. */
    private static final String VERSION = "1.3";

    private static final String NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String LISTED = NAMESPACES + "manifest:1.0";

    /** @param leading columns that stay in sight; negative where nothing does, and nothing is sorted */
    private record Written(String name, int columns, int leading, long rows) {}

    private final ZipOutputStream zip;
    private final Xml content;
    private final List<Written> sheets = new ArrayList<>();

    OdsBook(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, UTF_8);
        type();
        manifest();
        Parts.begin(zip, "styles.xml");
        document("office:document-styles")
                .open("office:styles")
                .leaf("style:style", "style:name", "Default", "style:family", "table-cell")
                .close()
                .close()
                .end();
        Parts.begin(zip, "content.xml");
        content = document("office:document-content");
        OdsStyles.write(content);
        content.open("office:body").open("office:spreadsheet");
    }

    /** First and unpacked: by this, programs know what the file is without opening it. */
    private void type() throws IOException {
        byte[] type = TYPE.getBytes(US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        ZipEntry entry = Parts.named("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
    }

    private void manifest() throws IOException {
        Parts.begin(zip, "META-INF/manifest.xml");
        Xml xml = new Xml(zip)
                .open("manifest:manifest", "xmlns:manifest", LISTED, "manifest:version", VERSION)
                .leaf(
                        "manifest:file-entry",
                        "manifest:full-path",
                        "/",
                        "manifest:version",
                        VERSION,
                        "manifest:media-type",
                        TYPE);
        for (String part : List.of("styles.xml", "content.xml", "settings.xml")) {
            xml.leaf("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
        }
        xml.close().end();
    }

    private Xml document(String root) {
        return new Xml(zip)
                .open(
                        root,
                        "xmlns:office",
                        NAMESPACES + "office:1.0",
                        "xmlns:table",
                        NAMESPACES + "table:1.0",
                        "xmlns:text",
                        NAMESPACES + "text:1.0",
                        "xmlns:style",
                        NAMESPACES + "style:1.0",
                        "xmlns:number",
                        NAMESPACES + "datastyle:1.0",
                        "xmlns:fo",
                        NAMESPACES + "xsl-fo-compatible:1.0",
                        "xmlns:config",
                        NAMESPACES + "config:1.0",
                        "xmlns:ooo",
                        "http://openoffice.org/2004/office",
                        "office:version",
                        VERSION);
    }

    @Override
    public Sheet sheet(String name, List<Head> heads, int leading) {
        OdsRows rows = new OdsRows(content);
        rows.begin(name, heads.stream().map(Widths::of).toList());
        rows.head(heads.stream().map(Head::name).toList());
        return new Sheet() {
            @Override
            public void add(List<? extends @Nullable Object> values, boolean strong) {
                rows.row(values, strong ? Math.max(1, leading) : 0);
            }

            @Override
            public void finish() {
                rows.end();
                sheets.add(new Written(name, heads.size(), leading, rows.written()));
            }
        };
    }

    @Override
    public void notes(String name, List<Note> notes) {
        OdsRows rows = new OdsRows(content);
        rows.begin(name, List.of(Widths.NOTE_NAMES, Widths.NOTES));
        for (Note note : notes) {
            rows.row(Arrays.asList(note.name(), note.value()), 1);
        }
        rows.end();
        sheets.add(new Written(name, 2, -1, rows.written()));
    }

    @Override
    public void finish() throws IOException {
        sorted();
        content.close().close().close().end();
        Parts.begin(zip, "settings.xml");
        settings();
        zip.finish();
    }

    /** Whoever opens it can sort and choose by the heads. */
    private void sorted() {
        content.open("table:database-ranges");
        for (int n = 0; n < sheets.size(); n++) {
            Written sheet = sheets.get(n);
            if (sheet.leading() >= 0) {
                content.leaf(
                        "table:database-range",
                        "table:name",
                        "__Anonymous_Sheet_DB__" + n,
                        "table:target-range-address",
                        "'%s'.A1:'%1$s'.%s%d"
                                .formatted(sheet.name().replace("'", "''"), letters(sheet.columns()), sheet.rows()),
                        "table:display-filter-buttons",
                        "true");
            }
        }
        content.close();
    }

    /** What a spreadsheet calls its n-th column, from 1: A to Z, AA and so on. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /** What stays in sight. It is a matter of the view and has no place in the sheets themselves. */
    private void settings() {
        Xml xml = document("office:document-settings")
                .open("office:settings")
                .open("config:config-item-set", "config:name", "ooo:view-settings")
                .open("config:config-item-map-indexed", "config:name", "Views")
                .open("config:config-item-map-entry");
        item(xml, "ViewId", "string", "view1");
        xml.open("config:config-item-map-named", "config:name", "Tables");
        for (Written sheet : sheets) {
            if (sheet.leading() >= 0) {
                xml.open("config:config-item-map-entry", "config:name", sheet.name());
                frozen(xml, sheet.leading());
                xml.close();
            }
        }
        xml.close();
        if (!sheets.isEmpty()) {
            item(xml, "ActiveTable", "string", sheets.getFirst().name());
        }
        xml.close().close().close().close().close().end();
    }

    private static void frozen(Xml xml, int leading) {
        int isFrozen = 2;
        item(xml, "HorizontalSplitMode", "short", leading > 0 ? isFrozen : 0);
        item(xml, "VerticalSplitMode", "short", isFrozen);
        item(xml, "HorizontalSplitPosition", "int", leading);
        item(xml, "VerticalSplitPosition", "int", 1);
        // The part that moves: below, or below and to the right.
        item(xml, "ActiveSplitRange", "short", leading > 0 ? 3 : 2);
        item(xml, "PositionLeft", "int", 0);
        item(xml, "PositionRight", "int", leading);
        item(xml, "PositionTop", "int", 0);
        item(xml, "PositionBottom", "int", 1);
    }

    private static void item(Xml xml, String name, String type, Object value) {
        xml.text("config:config-item", value.toString(), "config:name", name, "config:type", type);
    }
}
