package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A report says more than its figures: words that save themselves, and files that only those in reach get. */
@Order(13)
@ExtendWith(PagesExtension.class)
class WordsTest {

    private static final String REPORT = "00151/LB2023-M/2023-08";
    private static final String FORM = "/phieu/" + REPORT;
    private static final String TEXT = "Khó khăn: thiếu địa điểm họp tổ.\n\nKiến nghị: hỗ trợ kinh phí.";
    private static final byte[] MINUTES = "%PDF-1.7\n% biên bản\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void areWrittenAttachedHandedInAndRead(People people, @TempDir Path folder) throws IOException {
        Visitor officer = people.at(FORM + "?dinh-chinh=true", "phucdong.canbo");
        Page page = officer.page();
        FormPage form = new FormPage(page);
        Locator text = page.locator("#narrative");
        assertThat(page.locator("#narrative-room")).hasText("Còn 4.000 ký tự");
        text.fill(TEXT);
        form.saved();
        assertThat(page.locator("#narrative-room")).hasText("Còn 3.939 ký tự");

        attach(page, "Biên bản họp tổ 12.pdf", MINUTES);
        assertThat(page.locator(".file-list a")).hasText("Biên bản họp tổ 12.pdf");
        attach(page, "ảnh.png", MINUTES);
        assertThat(page.locator(".attached .notice")).containsText("nội dung là PDF");
        attach(page, "thừa.pdf", MINUTES);
        assertThat(page.locator(".attached .notice")).hasCount(0);
        assertThat(page.locator(".file-list li")).hasCount(2);
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(officer, "form with words and files", softly, 360, 1366);
        photograph(page, "words-form", "#narrative");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ tệp thừa.pdf"))
                .press("Enter");
        assertThat(page.locator(".file-list li")).hasCount(1);
        assertThat(text).hasValue(TEXT);

        page.evaluate("localStorage.clear()");
        page.reload();
        assertThat(text).hasValue(TEXT);
        page.locator("input[name=reason]").fill("Bổ sung lời báo cáo");
        form.submit();
        assertThat(page.getByText("Đã gửi đính chính.")).isVisible();
        assertThat(page.locator(".prose")).hasText(TEXT);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ tệp")))
                .hasCount(0);

        Visitor leader = people.at("/duyet/" + REPORT, "phucdong.lanhdao");
        assertThat(leader.page().locator(".words .prose").first()).hasText(TEXT);
        AccessibilityTest.check(leader, "approval with words and files", softly, 360, 1366);
        photograph(leader.page(), "words-approval", ".words");
        Download download = leader.page()
                .waitForDownload(
                        () -> leader.page().getByText("Biên bản họp tổ 12.pdf").click());
        Path saved = folder.resolve("saved.pdf");
        download.saveAs(saved);
        assertThat(download.suggestedFilename()).isEqualTo("Biên bản họp tổ 12.pdf");
        assertThat(Files.readAllBytes(saved)).isEqualTo(MINUTES);
        leader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Duyệt bản"))
                .click();
        assertThat(leader.page().getByText("Số liệu là số chính thức.")).isVisible();

        String file = leader.page().locator(".file-list a").first().getAttribute("href");
        Visitor stranger = people.at("/viec-can-lam", "bode.canbo");
        assertThat(stranger.context()
                        .request()
                        .get(people.demo().console().resolve(file).toString())
                        .status())
                .isEqualTo(403);
        page.reload();
        page.locator(".history").getByText("xem bản này").last().click();
        assertThat(page.locator("h1")).containsText("Phúc Đồng");
        assertThat(page.locator(".words")).hasCount(0);
        softly.assertAll();
        assertThat(officer.complaints()).isEmpty();
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void areThereAfterTheLineIsBack(People people) {
        Visitor officer = people.at("/phieu/00151/LB2023-M/2023-07?dinh-chinh=true", "phucdong.canbo");
        Page page = officer.page();
        FormPage form = new FormPage(page);
        page.route("**/nhap*", Route::abort);
        page.locator("#narrative").fill("Viết khi mất mạng");
        form.offline();
        page.reload();
        assertThat(page.locator("#narrative")).hasValue("Viết khi mất mạng");
        page.unroute("**/nhap*");
        form.saved();
        page.locator("#narrative").fill("ẩn \u202e chữ");
        assertThat(page.locator("#narrative-told")).containsText("đảo chiều");
        assertThat(form.submitButton()).containsText("còn 1 lỗi");
        page.evaluate("localStorage.clear()");
        page.reload();
        assertThat(page.locator("#narrative")).hasValue("Viết khi mất mạng");
    }

    @Test
    void needNoScript(People people) {
        Visitor officer = people.somebodyWithoutScripts();
        officer.open("/phieu/00151/LB2023-M/2023-06?dinh-chinh=true");
        officer.signIn("phucdong.canbo");
        Page page = officer.page();
        page.locator("#narrative").fill(TEXT);
        page.locator(".bar")
                .getByText("Lưu nháp", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#narrative")).hasValue(TEXT);
        attach(page, "ảnh.jpg", MINUTES);
        button(page, "Tải lên").click();
        assertThat(page.locator(".attached .notice")).containsText("nội dung là PDF");
        attach(page, "biên bản.pdf", MINUTES);
        button(page, "Tải lên").click();
        assertThat(page.locator(".file-list a")).hasText("biên bản.pdf");
        assertThat(page.locator("#narrative")).hasValue(TEXT);
        officer.open("/phieu/00151/LB2023-M/2023-06?dinh-chinh=true&lang=en");
        assertThat(page.locator("#narrative-room")).hasText("3.939 characters left");
        photograph(page, "words-english", ".kept-files");
    }

    private static void attach(Page page, String name, byte[] content) {
        page.locator(".add-file input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void photograph(Page page, String name, String at) {
        for (int width : new int[] {1366, 360}) {
            page.setViewportSize(width, 768);
            page.locator(at).first().scrollIntoViewIfNeeded();
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "pages", name + "-" + width + ".png")));
        }
        page.setViewportSize(1366, 768);
    }
}
