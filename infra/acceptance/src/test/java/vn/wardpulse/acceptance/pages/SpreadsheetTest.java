package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A form is filled in as a spreadsheet, without scripts: what is wrong is told by cell, what is right is taken. */
@Order(12)
@ExtendWith(PagesExtension.class)
class SpreadsheetTest {

    /** Its first line is a plain number, its second a ratio. */
    private static final String FORM = "/phieu/00130/LB2023-M/2023-08";

    @Test
    void goesOutAndComesBackIntoTheDraft(People people, @TempDir Path folder) throws IOException {
        Visitor officer = people.somebodyWithoutScripts();
        officer.open(FORM + "?dinh-chinh=true");
        officer.signIn("giathuy.canbo");
        Page page = officer.page();
        Spreadsheet sheet = saved(page, folder.resolve("bieu.xlsx"), () -> {
            page.locator(".by-file summary").click();
            page.getByText("Tải biểu Excel").click();
        });
        sheet.text("G10", "nhiều");

        upload(page, sheet);
        assertThat(page.locator("h1")).hasText("Tệp có 1 lỗi, chưa nhận gì");
        Locator fault = page.locator(".fault-list li").first();
        assertThat(fault).containsText("“nhiều” không phải là số");
        assertThat(fault.getByRole(AriaRole.LINK)).hasText("Biểu!G10");
        assertThat(fault.getByRole(AriaRole.LINK)).hasAttribute("href", FORM + "#line-URB-02");
        Files.createDirectories(Path.of("target", "pages"));
        for (int width : new int[] {1366, 360}) {
            page.setViewportSize(width, 768);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "sheet-" + width + ".png")));
        }
        Spreadsheet marked = saved(
                page,
                folder.resolve("loi.xlsx"),
                () -> button(page, "Tải bản đánh dấu lỗi").click());
        assertThat(marked.part("xl/comments1.xml")).contains("ref=\"G10\"");

        button(page, "Nhận 15 chỉ tiêu đúng").click();
        assertThat(page.getByText("Đã nhận 15 chỉ tiêu từ tệp vào bản nháp.")).isVisible();

        sheet.number("G10", "7");
        page.locator(".by-file summary").click();
        upload(page, sheet);
        assertThat(page.getByText("Đã nhận 16 chỉ tiêu")).isVisible();
        assertThat(new FormPage(page).field("URB-02", 0)).hasValue("7");
        assertThat(officer.complaints()).isEmpty();
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedInWords(People people, @TempDir Path folder) throws IOException {
        Visitor officer = people.at(FORM + "?dinh-chinh=true", "giathuy.canbo");
        Page page = officer.page();
        SoftAssertions softly = new SoftAssertions();
        page.locator(".by-file summary").click();
        AccessibilityTest.check(officer, "form with a file to choose", softly, 360, 1366);
        Path file = Files.writeString(folder.resolve("bieu.xlsx"), "unit,indicator");
        page.locator("input[name=sheet]").setInputFiles(file);
        button(page, "Nộp tệp").click();
        assertThat(page.locator("h1")).hasText("Tệp không nhận được");
        assertThat(page.locator(".fault-list")).containsText("không phải là sổ tính Excel");
        AccessibilityTest.check(officer, "refused file", softly, 360, 1366);
        softly.assertAll();
    }

    private static Spreadsheet saved(Page page, Path file, Runnable click) {
        Download download = page.waitForDownload(click);
        assertThat(download.suggestedFilename()).matches(Pattern.compile("00130_LB2023-M_2023-08(_loi)?\\.xlsx"));
        download.saveAs(file);
        return new Spreadsheet(file);
    }

    private static void upload(Page page, Spreadsheet sheet) {
        page.locator("input[name=sheet]").setInputFiles(sheet.file());
        button(page, "Nộp tệp").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
