package vn.wardpulse.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.wardpulse.submission.workbook.WordDocument;

/** What people attach in the demonstration is a document that the product takes, and the same one every time. */
class PaperTest {

    private static final Paper PAPER =
            new Paper("Biên bản.docx", "Biên bản họp cụm", List.of("Điểm < 5 & có lý do", "Kết thúc."));

    @Test
    void isADocumentThatTheProductTakes() {
        assertThatCode(() -> WordDocument.demand(PAPER.name(), PAPER.content())).doesNotThrowAnyException();
    }

    @Test
    void saysWhatItIsToSay() throws IOException {
        assertThat(part("word/document.xml")).contains("Biên bản họp cụm", "Điểm &lt; 5 &amp; có lý do", "Kết thúc.");
    }

    @Test
    void theSameTextIsTheSameFile() {
        assertThat(PAPER.content()).isEqualTo(new Paper(PAPER.name(), PAPER.title(), PAPER.paragraphs()).content());
        assertThat(PAPER.content()).isNotEqualTo(new Paper(PAPER.name(), "Khác", PAPER.paragraphs()).content());
    }

    private static String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(PAPER.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("there is no " + name);
    }
}
