package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.wardpulse.acceptance.pages.OnPage.heading;
import static vn.wardpulse.acceptance.pages.OnPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ward raises what is beyond its power; the district answers; another ward sees nothing of it. */
@Order(5)
@ExtendWith(PagesExtension.class)
class MattersTest {

    @Test
    void areRaisedAnsweredAndCounted(People people) {
        SoftAssertions softly = new SoftAssertions();
        Visitor officer = people.at("/kien-nghi", "cukhoi.canbo");
        Page page = officer.page();
        assertThat(heading(page)).hasText("Không có kiến nghị nào đang chờ trả lời");
        page.getByLabel("Lĩnh vực").selectOption("infrastructure");
        page.getByLabel("Nội dung, vì sao vượt thẩm quyền").fill("Hỏi 0912 345 678");
        Locator due = page.getByLabel("Mong trả lời trước hết ngày");
        due.fill(due.getAttribute("min"));
        press(page, "Gửi kiến nghị");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("số điện thoại");
        assertThat(page.getByLabel("Lĩnh vực")).hasValue("infrastructure");
        page.getByLabel("Nội dung, vì sao vượt thẩm quyền").fill("Cống trục chính tắc, phường không có máy.");
        press(page, "Gửi kiến nghị");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã gửi kiến nghị.");
        assertThat(page.locator("main")).containsText("Đang ở Quận Long Biên");
        String path = page.url().replaceFirst("^https?://[^/]+", "");
        AccessibilityTest.check(officer, "a matter of a ward", softly, 360, 1366);

        Visitor standing = people.at("/kien-nghi", "thuongtruc.longbien");
        Page answering = standing.page();
        assertThat(heading(answering)).hasText("1 kiến nghị đang chờ trả lời");
        answering.getByText("Cống trục chính tắc").first().click();
        press(answering, "Trả lời");
        assertThat(answering.getByRole(AriaRole.ALERT)).containsText("Chưa có nội dung");
        AccessibilityTest.check(standing, "a matter to answer", softly, 360, 1366);
        Pictures.take(answering, "kien-nghi-mot");
        answering.getByLabel("Trả lời, hoặc ý kiến khi chuyển").fill("Giao thông cống trong tuần.");
        press(answering, "Trả lời");
        assertThat(answering.getByRole(AriaRole.STATUS)).hasText("Đã trả lời.");

        officer.open(path);
        assertThat(page.locator("main")).containsText("Giao thông cống trong tuần.");
        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            officer.open("/kien-nghi");
            assertThat(page.locator(".board tbody tr").first().locator("td").allInnerTexts())
                    .containsExactly("1", "1", "0", "0", "0", "0");
        });
        AccessibilityTest.check(officer, "matters of a ward", softly, 360, 1366);
        Pictures.take(page, "kien-nghi");

        Visitor stranger = people.at("/viec-can-lam", "bode.canbo");
        stranger.open(path);
        assertThat(stranger.page().locator("main")).not().containsText("Cống trục chính tắc");
        softly.assertAll();
        assertThat(officer.complaints()).isEmpty();
        assertThat(standing.complaints()).isEmpty();
    }
}
