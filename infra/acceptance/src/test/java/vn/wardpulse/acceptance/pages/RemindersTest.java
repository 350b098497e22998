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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The standing body reminds a ward, which sees it, before anybody hands in the report; and people say where they are
 * written to.
 */
@Order(4)
@ExtendWith(PagesExtension.class)
class RemindersTest {

    private static final String GIANG_BIEN = "00121/LB2023-M/2023-10";

    @Test
    void aWardIsRemindedOnceADayAndSeesIt(People people) {
        Visitor officer = people.at("/thong-bao", "giangbien.canbo");
        say(officer.page(), "giangbien@example.org");

        Visitor standingBody = people.at("/tien-do", "thuongtruc.longbien");
        Page page = standingBody.page();
        press(page, "Đôn đốc");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa chọn báo cáo nào");
        page.locator("input[value='" + GIANG_BIEN + "']").check();
        page.getByLabel("Lời nhắn").fill("Đề nghị gửi trước 16 giờ <b>hôm nay</b>.");
        press(page, "Đôn đốc");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã đôn đốc 1 báo cáo.");

        page.locator("input[value='" + GIANG_BIEN + "']").check();
        press(page, "Đôn đốc");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Hôm nay đã đôn đốc báo cáo này rồi");

        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            officer.open("/viec-can-lam");
            assertThat(officer.page().locator(".task-told").allInnerTexts())
                    .anySatisfy(told -> assertThat(told)
                            .contains("Cơ quan thường trực đôn đốc", "Đề nghị gửi trước 16 giờ <b>hôm nay</b>."));
        });
        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            officer.open("/thong-bao");
            assertThat(officer.page().locator(".told").first().innerText())
                    .contains("1 thư không gửi: chưa có máy chủ thư");
        });
        standingBody.open("/tien-do?lang=en");
        Locator row = page.locator("tr:has(input[value='" + GIANG_BIEN + "'])");
        assertThat(row).containsText("The standing body asked for it at");
        assertThat(row).containsText("1 letter not sent: there is no mail server");
        assertThat(officer.complaints()).isEmpty();
        assertThat(standingBody.complaints()).isEmpty();
    }

    @Test
    void peopleSayWhereTheyAreWrittenTo(People people) {
        Visitor leader = people.at("/thong-bao", "thachban.lanhdao");
        Page page = leader.page();
        assertThat(heading(page)).hasText("Chưa có địa chỉ nhận thư nhắc việc");
        assertThat(page.getByText("Hệ thống chưa có máy chủ thư")).isVisible();

        say(page, "a@example.org, b@example.org");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("chỉ một địa chỉ");
        assertThat(page.getByLabel("Địa chỉ thư điện tử")).hasValue("a@example.org, b@example.org");

        page.getByLabel("English").check();
        say(page, "thachban@example.org");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã lưu.");
        assertThat(heading(page)).hasText("Thư nhắc việc gửi đến thachban@example.org");
        assertThat(page.getByLabel("English")).isChecked();

        page.getByLabel("Không gửi thư nhắc việc cho tôi").check();
        press(page, "Lưu");
        assertThat(heading(page)).hasText("Không nhận thư nhắc việc");
        leader.open("/thong-bao?lang=en");
        assertThat(heading(page)).hasText("No reminders by e-mail");
        assertThat(page.getByLabel("Send me no reminders")).isChecked();
        assertThat(leader.complaints()).isEmpty();
    }

    private static void say(Page page, String address) {
        page.getByLabel("Địa chỉ thư điện tử").fill(address);
        press(page, "Lưu");
    }
}
