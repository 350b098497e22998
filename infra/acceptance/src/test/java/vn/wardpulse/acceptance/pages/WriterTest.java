package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From frozen figures to the paper that is signed: an analyst takes the report, and makes its text their own. */
@Order(12)
@ExtendWith(PagesExtension.class)
class WriterTest {

    @Test
    void anAnalystWritesTheReportOfAQuarter(People people) throws IOException {
        Visitor analyst = people.at("/chot-so-lieu", "tonghop.longbien");
        Page page = analyst.page();
        page.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)).fill("Số liệu quý I/2023 để báo cáo");
        page.locator("select[name=unit]").selectOption("004");
        page.locator("select[name=period]").selectOption("2023-Q1");
        page.getByText("Kèm cùng kỳ năm trước").click();
        button(page, "Chốt số liệu").click();
        page.getByText("Viết báo cáo từ bản chốt này").click();

        Locator paper = page.locator(".paper-sheet");
        assertThat(paper).containsText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(paper).containsText("quý I/2023");
        assertThat(paper).containsText("/14");
        assertThat(paper).containsText("so với cùng kỳ năm trước");
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(analyst, "a report at its snapshot", softly, 360, 1366);
        Pictures.take(page, "bao-cao");

        Path docx = taken(page, "Word (.docx)");
        try (ZipFile zip = new ZipFile(docx.toFile())) {
            String text = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("so với cùng kỳ năm trước", "SỐ LIỆU DÙNG TRONG BÁO CÁO");
        }
        assertThat(Files.readString(taken(page, "PDF để in và ký"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");

        paper.locator("a.fig").first().click();
        assertThat(page.locator(".figures-used tr:target")).isVisible();
        page.locator(".figures-used").getByText("Số này từ đâu?").first().click();
        assertThat(page).hasURL(Pattern.compile("/giai-trinh\\?.*luc="));
        page.goBack();

        page.getByText("Sửa mẫu").click();
        Locator body = page.locator("#mau-body");
        page.locator("#mau-name").fill("Báo cáo quý, rút gọn");
        body.fill("# I. KẾT QUẢ\nCả {{đơn vị}} có {{số lịu FOO-01}}.");
        button(page, "Xem thử").click();
        assertThat(page.locator("#loi")).containsText("Dòng 2, cột 18");
        assertThat(page.locator("#loi")).containsText("Có phải “số liệu”?");
        page.locator("#loi a").first().click();
        assertThat((Integer) page.evaluate("document.getElementById('mau-body').selectionStart"))
                .isEqualTo("# I. KẾT QUẢ\nCả {{đơn vị}} có ".length());
        AccessibilityTest.check(analyst, "a template with a fault", softly, 360, 1366);
        page.setViewportSize(1366, 768);

        body.fill("# I. KẾT QUẢ\nCả {{đơn vị}} có {{số liệu FOO-01}}; {{so cùng kỳ FOO-01}}.\n{{bảng đơn vị FOO-01}}");
        button(page, "Xem thử").click();
        assertThat(page.locator(".paper-sheet tbody tr")).hasCount(15);
        assertThat(page.locator(".paper-sheet .text").first()).containsText("quận Long Biên có");
        AccessibilityTest.check(analyst, "a template that is tried", softly, 360, 1366);
        page.setViewportSize(1366, 768);
        Pictures.take(page, "mau-bao-cao-sua");
        button(page, "Lưu thành mẫu mới").click();
        assertThat(page.locator(".notice.good")).containsText("mẫu mới");
        button(page, "Lưu").click();
        assertThat(page.locator(".lead")).containsText("Lần sửa 2");
        analyst.open("/mau-bao-cao");
        assertThat(page.locator("main table")).containsText("Báo cáo quý, rút gọn");
        Pictures.take(page, "mau-bao-cao");
        softly.assertAll();

        Visitor leader = people.at("/mau-bao-cao", "lanhdao.longbien");
        leader.page().getByText("Báo cáo quý, rút gọn").click();
        assertThat(leader.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu thành mẫu mới")))
                .hasCount(0);
        assertThat(analyst.complaints()).isEmpty();
        assertThat(leader.complaints()).isEmpty();
    }

    private static Path taken(Page page, String link) {
        Download download = page.waitForDownload(() -> page.getByText(link).click());
        Path file = Path.of("target", "pages", download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
