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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An analyst has a table sent by itself, sees what became of it, and gets exactly what was sent again. */
@Order(12)
@ExtendWith(PagesExtension.class)
class SchedulesTest {

    @Test
    void aTableGoesIntoAFolderAndTheVeryBytesCanBeHadAgain(People people) throws Exception {
        Visitor analyst = people.at("/so-lieu?hang=unit&cap=under&chon=indicator%3AFOO-01", "tonghop.longbien");
        Page page = analyst.page();
        page.getByText("Gửi theo lịch…").click();
        assertThat(page).hasURL(Pattern.compile("/lich-gui\\?bang="));
        Locator query = page.locator("textarea[name=query]");
        assertThat(query).hasValue(Pattern.compile("under=004"));
        page.getByLabel("Tên lịch gửi").fill("Kiểm tra an toàn thực phẩm");
        page.locator("select[name=ky]").selectOption("so-far");
        assertThat(page.getByLabel("Đơn vị của bản chốt")).isHidden();
        page.getByLabel("CSV (RFC 4180)").check();
        page.getByLabel("Thư mục con trên máy chủ").fill("../ra-ngoai");
        page.locator("input[name=day]").fill("40");
        button(page, "Thêm").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Thư mục không dùng được");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ngày trong tháng từ 1 đến 31");
        assertThat(page.getByLabel("Thư mục con trên máy chủ")).hasValue("../ra-ngoai");
        page.getByLabel("Thư mục con trên máy chủ").fill("an-toan/thang");
        page.locator("input[name=day]").fill("16");
        button(page, "Thêm").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm lịch gửi.");
        Locator schedule = schedule(page, "Kiểm tra an toàn thực phẩm");
        assertThat(schedule).containsText("ngày 16 hằng tháng lúc 07:30");
        assertThat(schedule).containsText("16/10/2023 07:30");
        assertThat(schedule).containsText("thư mục an-toan/thang");

        schedule.getByText("Gửi ngay").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đang làm tệp và gửi.");
        Locator sent =
                page.locator("table.delivered tbody tr").filter(new Locator.FilterOptions().setHasText("đã gửi"));
        // On its way through the log.
        for (int look = 0; look < 200 && sent.count() < 2; look++) {
            page.reload();
        }
        assertThat(sent).hasCount(2);
        Locator csv = sent.filter(new Locator.FilterOptions().setHasText(".csv"));
        String hash = csv.locator("code").innerText();
        Download download = page.waitForDownload(() -> csv.locator("a").click());
        byte[] bytes = Files.readAllBytes(download.path());
        assertThat(sha256(bytes)).isEqualTo(hash);
        Path folder = people.demo().data().resolve("exports/an-toan/thang");
        assertThat(folder.resolve(download.suggestedFilename())).hasBinaryContent(bytes);
        assertThat(names(folder)).hasSize(2);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("2023-09");

        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(analyst, "a schedule and what it sent", softly, 360, 1366);
        Pictures.take(page, "lich-gui");
        change(analyst, schedule, softly);
        softly.assertAll();
        assertThat(analyst.complaints()).isEmpty();
    }

    private static void change(Visitor analyst, Locator schedule, SoftAssertions softly) {
        Page page = analyst.page();
        schedule.getByText("Tạm dừng").click();
        assertThat(schedule).containsText("đang tạm dừng");
        schedule.getByText("Tiếp tục").click();
        assertThat(schedule).not().containsText("đang tạm dừng");
        schedule.getByText("Sửa").click();
        assertThat(page.locator("select[name=ky]")).hasValue("so-far");
        assertThat(page.locator("input[name=formats]:checked")).hasCount(2);
        page.locator("select[name=every]").selectOption("due");
        assertThat(page.locator("input[name=day]")).isHidden();
        page.locator("select[name=form]").selectOption("LB2023-M");
        page.locator("input[name=workingDays]").fill("1");
        page.locator("select[name=ky]").selectOption("due-period");
        AccessibilityTest.check(analyst, "the form of a schedule", softly, 360, 1366);
        button(page, "Lưu").click();
        assertThat(schedule).containsText("1 ngày làm việc sau hạn");
        // October is due on Monday the 16th.
        assertThat(schedule).containsText("17/10/2023 07:30");
        analyst.open("/lich-gui?lang=en");
        assertThat(page.locator(".scheduled")).containsText("1 working day after");
        analyst.open("/lich-gui?lang=vi");

        schedule.getByText("Xoá…").click();
        assertThat(page.locator("h1")).containsText("Xoá lịch gửi “Kiểm tra an toàn thực phẩm”?");
        AccessibilityTest.check(analyst, "before a schedule is deleted", softly, 360, 1366);
        page.getByText("Giữ lại").click();
        assertThat(schedule).isVisible();
        schedule.getByText("Xoá…").click();
        button(page, "Xoá lịch gửi").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã xoá.");
        assertThat(schedule).hasCount(0);
        assertThat(page.locator("table.delivered tbody tr")).hasCount(2);
    }

    private static Locator schedule(Page page, String name) {
        return page.locator("li.scheduled").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
