package vn.wardpulse.submission.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook in the hands of somebody who may write whatever they like into it. */
public final class Xlsx {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** As few parts as a workbook may have, with these rows. */
    public static Xlsx of(String rows) {
        return new Xlsx()
                .with("[Content_Types].xml", "<Types xmlns=\"t\"/>")
                .with("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", """
                        <workbook xmlns="w" xmlns:r="r"><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets></workbook>""")
                .with("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"))
                .with(SHEET, "<worksheet xmlns=\"w\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String relation(String kind, String target) {
        return "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/%s\" Target=\"%s\"/></Relationships>"
                .formatted(kind, target);
    }

    public static Xlsx of(byte[] file) {
        Xlsx xlsx = new Xlsx();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                xlsx.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xlsx;
    }

    public Xlsx with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    public Xlsx with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public String part(String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    public String sheet() {
        return part(SHEET);
    }

    public Xlsx number(String cell, String stored) {
        return put(cell, " t=\"n\"><v>" + stored + "</v></c>");
    }

    public Xlsx text(String cell, String text) {
        return put(cell, " t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>");
    }

    public Xlsx formula(String cell, String formula) {
        return put(cell, "><f>" + escaped(formula) + "</f><v>7</v></c>");
    }

    public Xlsx empty(String cell) {
        return put(cell, "/>");
    }

    private Xlsx put(String cell, String content) {
        Matcher found = Pattern.compile("<c r=\"" + cell + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)")
                .matcher(sheet());
        if (!found.find()) {
            throw new IllegalArgumentException("no cell " + cell);
        }
        String style = Objects.requireNonNullElse(found.group(1), "");
        return with(SHEET, found.replaceFirst(Matcher.quoteReplacement("<c r=\"" + cell + "\"" + style + content)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    public byte[] file() {
        return zip(parts);
    }

    /** Files in a zip, by name. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
