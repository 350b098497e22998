package vn.wardpulse.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;
import vn.wardpulse.submission.workbook.Xlsx;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** What a file is its content says, whatever it is called; what is more than it should be is refused. */
class InspectionTest {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Map<String, byte[]> CONTENTS = Map.ofEntries(
            Map.entry("pdf", Files.pdf("một trang")),
            Map.entry("png", Files.png()),
            Map.entry("jpeg", Files.jpeg()),
            Map.entry("docx", docx().file()),
            Map.entry(
                    "docx with a chart",
                    docx().with("word/embeddings/Microsoft_Excel_Sheet.xlsx", "PK")
                            .file()),
            Map.entry("a page of the web", "<!doctype html><script>…".getBytes(StandardCharsets.UTF_8)),
            Map.entry("a program", bytes('M', 'Z', 0x90, 0)),
            Map.entry("an old document", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)),
            Map.entry("a vector picture", "<svg onload='…'/>".getBytes(StandardCharsets.UTF_8)),
            Map.entry("a page before a document", "<html>%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
            Map.entry("nothing", new byte[0]),
            Map.entry("a zip", new Xlsx().with("a.txt", "a").file()),
            Map.entry("a workbook", Xlsx.of("").file()),
            Map.entry("macros", docx().with("word/vbaProject.bin", "x").file()),
            Map.entry(
                    "macros by type",
                    docx().with("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml"))
                            .file()),
            Map.entry(
                    "an embedded program",
                    docx().with("word/embeddings/oleObject1.bin", "x").file()),
            Map.entry(
                    "a template from elsewhere",
                    docx().with(
                                    "word/_rels/settings.xml.rels",
                                    "<Relationships><Relationship Id=\"r\" Type=\"http://x/attachedTemplate\""
                                            + " Target=\"http://elsewhere/x.dotm\" TargetMode=\"External\"/></Relationships>")
                            .file()),
            Map.entry(
                    "a bomb", docx().with("word/media/a.png", new byte[8 << 20]).file()),
            Map.entry(
                    "an entity from elsewhere",
                    docx().with("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a/>")
                            .file()),
            Map.entry("cut off", Arrays.copyOf(docx().file(), 200)),
            Map.entry("too much", Arrays.copyOf(Files.pdf("x"), 1 << 20 | 1)));

    private static final Inspection INSPECTION = new Inspection(new AttachmentSettings(DataSize.ofMegabytes(1), 2));

    @ParameterizedTest
    @CsvSource({
        "pdf, báo cáo.pdf, application/pdf",
        "pdf, BÁO CÁO.PDF, application/pdf",
        "png, ảnh.png, image/png",
        "jpeg, ảnh.jpg, image/jpeg",
        "jpeg, ảnh.JPEG, image/jpeg",
        "docx, biên bản.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx with a chart, a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    })
    void whatIsTaken(String content, String name, String type) {
        Inspected taken = INSPECTION.inspect(upload(content, name), 0);
        assertThat(taken.file().type()).isEqualTo(type);
        assertThat(taken.file().name()).isEqualTo(name);
        assertThat(taken.file().size()).isEqualTo(Objects.requireNonNull(CONTENTS.get(content)).length);
    }

    @Test
    void bytesAreKnownByTheirHash() {
        Upload upload = new Upload("a.pdf", 5, new ByteArrayResource("%PDF-".getBytes(StandardCharsets.US_ASCII)));
        assertThat(INSPECTION.inspect(upload, 0).file().sha256())
                .isEqualTo("38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778");
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, báo cáo.docx, attachment-named-otherwise",
        "pdf, báo cáo, attachment-named-otherwise",
        "png, ảnh.jpg, attachment-named-otherwise",
        "pdf, pdf, attachment-named-otherwise",
        "a page of the web, báo cáo.pdf, attachment-of-other-type",
        "a program, báo cáo.pdf, attachment-of-other-type",
        "an old document, báo cáo.doc, attachment-of-other-type",
        "a vector picture, ảnh.png, attachment-of-other-type",
        "a page before a document, báo cáo.pdf, attachment-of-other-type",
        "a zip, báo cáo.docx, attachment-of-other-type",
        "a workbook, báo cáo.docx, attachment-of-other-type",
        "nothing, báo cáo.pdf, attachment-empty",
        "macros, báo cáo.docx, macros",
        "macros by type, báo cáo.docx, macros",
        "an embedded program, báo cáo.docx, macros",
        "a template from elsewhere, báo cáo.docx, external-links",
        "a bomb, báo cáo.docx, packed-too-tight",
        "an entity from elsewhere, báo cáo.docx, damaged",
        "cut off, báo cáo.docx, damaged",
        "too much, báo cáo.pdf, attachment-too-large",
    })
    void whatIsRefused(String content, String name, String code) {
        assertThat(faults(upload(content, name), 0)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.where()).isEqualTo(name);
        });
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(faults(upload("too much", "báo cáo.png"), 2))
                .extracting(Fault::code)
                .containsExactly("attachment-too-large", "attachment-named-otherwise", "too-many-attachments");
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAreKeptWithoutTheirFolders(String sent, String kept) {
        assertThat(INSPECTION.inspect(upload("pdf", sent), 0).file().name()).isEqualTo(kept);
    }

    static Stream<Arguments> names() {
        return Map.of(
                        "C:\\Documents\\báo cáo.pdf", "báo cáo.pdf",
                        "../../etc/a.pdf", "a.pdf",
                        "ba\u0301o ca\u0301o.pdf", "báo cáo.pdf",
                        "a\"; filename=b.pdf", "a\"; filename=b.pdf")
                .entrySet()
                .stream()
                .map(name -> Arguments.of(name.getKey(), name.getValue()));
    }

    @Test
    void namesThatAreNotWhatTheyLookLikeAreRefused() {
        for (String name : List.of("a\u202efdp.exe.pdf", "a\nb.pdf", "a\u0000.pdf", "x".repeat(200) + ".pdf", "")) {
            assertThat(faults(upload("pdf", name), 0))
                    .as(name)
                    .extracting(Fault::code)
                    .anyMatch(code -> code.contains("name"));
        }
        assertThat(faults(upload("pdf", "a\u202efdp.pdf"), 0).getFirst().where())
                .isEqualTo("afdp.pdf");
    }

    private static List<Fault> faults(Upload upload, int already) {
        Refused refused = catchThrowableOfType(Refused.class, () -> INSPECTION.inspect(upload, already));
        assertThat(refused).isNotNull();
        return refused.faults();
    }

    private static Upload upload(String content, String name) {
        byte[] bytes = Objects.requireNonNull(CONTENTS.get(content), content);
        return new Upload(name, bytes.length, new ByteArrayResource(bytes));
    }

    private static Xlsx docx() {
        return new Xlsx()
                .with("[Content_Types].xml", types(MAIN))
                .with("word/document.xml", "<document><body/></document>");
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
