package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.acceptance.pages.OnPage.heading;
import static vn.wardpulse.acceptance.pages.OnPage.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A standing body asks two wards something; one answers, the other is chased; it is summed up, taken away and closed. */
@Order(5)
@ExtendWith(PagesExtension.class)
class RequestsTest {

    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(People.PATIENCE);

    @Test
    void areWrittenAnsweredChasedSummedUpTakenAwayAndClosed(People people) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Visitor standing = people.at("/yeu-cau", "thuongtruc.longbien");
        Page asking = standing.page();
        assertThat(heading(asking)).hasText("Không có yêu cầu nào đang chờ");
        asking.getByText("Yêu cầu mới").click();
        asking.getByLabel("Tên yêu cầu").fill("Bảng tin điện tử");
        asking.getByLabel("Lý do").fill("Báo cáo UBND quận, gọi 0912 345 678");
        Locator due = asking.getByLabel("Hạn trả lời");
        due.fill(due.getAttribute("min"));
        Locator first = asking.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Câu 1"));
        first.getByLabel("Nội dung hỏi").fill("Số bảng tin đã lắp");
        first.getByLabel("Đơn vị tính").fill("bảng");
        Locator second = asking.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Câu 2"));
        second.getByLabel("Nội dung hỏi").fill("Đã họp dân?");
        second.getByLabel("Kiểu trả lời").selectOption("yes-no");
        Locator third = asking.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Câu 3"));
        third.getByLabel("Nội dung hỏi").fill("Khó khăn");
        third.getByLabel("Kiểu trả lời").selectOption("text");
        third.getByLabel("Không bắt buộc trả lời").check();
        asking.getByLabel("Cự Khối", EXACT).check();
        asking.getByLabel("Thạch Bàn", EXACT).check();
        press(asking, "Thêm câu hỏi");
        assertThat(asking.getByLabel("Thạch Bàn", EXACT)).isChecked();
        AccessibilityTest.check(standing, "writing a request", softly, 360, 1366);
        Pictures.take(asking, "yeu-cau-moi");
        press(asking, "Gửi yêu cầu");
        assertThat(asking.getByRole(AriaRole.ALERT)).containsText("số điện thoại");
        asking.getByLabel("Lý do").fill("Báo cáo UBND quận");
        press(asking, "Gửi yêu cầu");
        assertThat(asking.getByRole(AriaRole.STATUS)).hasText("Đã gửi yêu cầu.");
        assertThat(heading(asking)).hasText("Bảng tin điện tử");
        String path = asking.url().replaceFirst("^https?://[^/]+", "");

        Visitor officer = people.at("/viec-can-lam", "cukhoi.canbo");
        Page page = officer.page();
        page.getByText("yêu cầu đột xuất đang chờ trả lời").click();
        assertThat(heading(page)).hasText("1 yêu cầu đang chờ");
        AccessibilityTest.check(officer, "requests of a ward", softly, 360, 1366);
        page.getByText("Bảng tin điện tử").first().click();
        assertThat(page.locator(".answers tbody tr")).hasCount(1);
        page.getByLabel("1. Số bảng tin đã lắp").fill("hai");
        page.getByLabel("Có", EXACT).check();
        press(page, "Gửi trả lời");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Câu 1");
        assertThat(page.getByLabel("1. Số bảng tin đã lắp")).hasValue("hai");
        page.getByLabel("1. Số bảng tin đã lắp").fill("1.250");
        press(page, "Gửi trả lời");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã ghi nhận trả lời.");
        assertThat(page.locator(".answers tbody td").nth(1)).hasText("1.250");
        AccessibilityTest.check(officer, "a request of a ward", softly, 360, 1366);
        Pictures.take(page, "yeu-cau-phuong");

        // Left open since it was sent.
        assertThat(asking.locator("#tinh-hinh")).containsText("1/2 đã trả lời", SOON);
        assertThat(asking.locator("#bang-tong-hop")).containsText("Có: 1 · Không: 0", SOON);
        assertThat(asking.locator("#bang-tra-loi")).containsText("1.250", SOON);
        press(asking, "Đôn đốc 1 đơn vị chưa trả lời");
        assertThat(asking.getByRole(AriaRole.STATUS)).hasText("Đã đôn đốc 1 đơn vị.");
        press(asking, "Đôn đốc 1 đơn vị chưa trả lời");
        assertThat(asking.getByRole(AriaRole.ALERT)).containsText("Hôm nay đã đôn đốc");
        AccessibilityTest.check(standing, "a request", softly, 360, 1366);
        Pictures.take(asking, "yeu-cau-mot");

        Download download =
                asking.waitForDownload(() -> asking.getByText("Excel (.xlsx)").click());
        Path file = download.path();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheet("Tổng hợp").getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(1250);
        }

        standing.open("/tien-do");
        assertThat(asking.locator("main")).containsText("Chưa trả lời: Thạch Bàn");
        AccessibilityTest.check(standing, "progress with requests", softly, 360, 1366);
        officer.open("/don-vi/00154");
        assertThat(page.locator(".asked-once")).containsText("Bảng tin điện tử");
        assertThat(page.locator(".asked-once .tile.approved")).hasCount(1);
        standing.open(path);

        Visitor stranger = people.at("/viec-can-lam", "bode.canbo");
        stranger.open(path);
        assertThat(heading(stranger.page())).not().hasText("Bảng tin điện tử");

        asking.getByText("Đóng yêu cầu…").click();
        press(asking, "Đóng yêu cầu");
        assertThat(asking.getByRole(AriaRole.STATUS)).hasText("Đã đóng yêu cầu.");
        officer.open(path);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi trả lời")))
                .hasCount(0);
        softly.assertAll();
        assertThat(officer.complaints()).isEmpty();
        assertThat(standing.complaints()).isEmpty();
    }
}
