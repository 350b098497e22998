package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.acceptance.pages.OnPage.heading;
import static vn.wardpulse.acceptance.pages.OnPage.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People say what they want to be told of, change their mind, and see what holds. */
@Order(4)
@ExtendWith(PagesExtension.class)
class AlertsTest {

    private static final String INSPECTIONS = "Số lượt cơ sở thực phẩm được kiểm tra";

    @Test
    void theLeadershipSeesWhatHolds(People people) {
        Visitor leadership = people.at("/canh-bao", "lanhdao.longbien");
        Page page = leadership.page();
        assertThat(heading(page)).containsText("cảnh báo đang có");
        assertThat(row(page, INSPECTIONS + ": chậm hoặc không đạt")).containsText("mọi phường thuộc Long Biên");
        page.locator(".holds a.linked").first().click();
        assertThat(heading(page)).hasText(INSPECTIONS);
        assertThat(leadership.complaints()).isEmpty();
    }

    @Test
    void somebodyWatchesAnIndicatorAndStopsAgain(People people) {
        Visitor analyst = people.at("/chi-tieu/FOO-01?unit=004", "tonghop.longbien");
        Page page = analyst.page();
        page.getByText("Báo cho tôi khi…").click();
        assertThat(page.locator("select[name=subject]")).hasValue("FOO-01");
        assertThat(page.locator("select[name=unit]")).hasValue("004");

        page.locator("select[name=kind]").selectOption("achievement-below");
        page.locator("input[name=threshold]").fill("nhiều");
        press(page, "Theo dõi");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ngưỡng là số phần trăm lớn hơn 0");
        assertThat(page.locator("input[name=threshold]")).hasValue("nhiều");
        page.locator("input[name=threshold]").fill("99,5");
        page.locator("select[name=level]").selectOption("ward");
        press(page, "Theo dõi");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm.");
        Locator row = row(page, INSPECTIONS + ": đạt dưới 99,5 % mục tiêu");
        assertThat(row).containsText("mọi phường thuộc Long Biên");

        row.getByText("Tạm dừng").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã tạm dừng.");
        assertThat(row).containsText("đang tạm dừng");
        row.getByText("Tiếp tục").click();
        assertThat(row).not().containsText("đang tạm dừng");
        row.getByText("Sửa").click();
        assertThat(page.locator("input[name=threshold]")).hasValue("99,5");
        page.locator("input[name=threshold]").fill("90");
        press(page, "Lưu");
        Locator changed = row(page, INSPECTIONS + ": đạt dưới 90 % mục tiêu");
        changed.getByText("Xoá").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã xoá.");
        assertThat(changed).hasCount(0);
        assertThat(analyst.complaints()).isEmpty();
    }

    @Test
    void somebodySaysWhenTheyWantToBeTold(People people) {
        Visitor analyst = people.at("/canh-bao?subject=FOO-01&unit=004", "tonghop.longbien");
        Page page = analyst.page();
        Locator at = page.getByLabel("Giờ gửi bản tin");
        assertThat(at).isHidden();
        page.getByLabel("Bản tin tổng hợp").selectOption("day");
        assertThat(at).isVisible();
        assertThat(page.getByLabel("Ngày gửi bản tin")).isHidden();
        page.getByLabel("Bản tin tổng hợp").selectOption("week");
        page.getByLabel("Ngày gửi bản tin").selectOption("friday");
        at.fill("16:00");
        page.getByLabel("Giờ yên lặng, từ").fill("22:00");
        press(page, "Theo dõi");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Thiếu hoặc sai giờ kết thúc yên lặng");
        assertThat(at).hasValue("16:00");
        assertThat(page.getByLabel("Ngày gửi bản tin")).hasValue("friday");
        page.getByLabel("Giờ yên lặng, đến").fill("06:00");
        press(page, "Theo dõi");
        Locator row = row(page, INSPECTIONS + ": chậm hoặc không đạt");
        assertThat(row).containsText("bản tin hằng tuần, thứ Sáu lúc 16:00; yên lặng 22:00–06:00");

        row.getByText("Tạm dừng").click();
        row.getByText("Tiếp tục").click();
        assertThat(row).containsText("bản tin hằng tuần, thứ Sáu lúc 16:00; yên lặng 22:00–06:00");
        row.getByText("Sửa").click();
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(analyst, "form of a subscription with its timing", softly, 360, 1366);
        softly.assertAll();
        page.getByLabel("Bản tin tổng hợp").selectOption("");
        press(page, "Lưu");
        assertThat(row).not().containsText("bản tin");
        analyst.open("/canh-bao?lang=en");
        assertThat(page.locator("table.watching")).containsText("quiet 22:00–06:00");
        analyst.open("/canh-bao?lang=vi");
        row.getByText("Xoá").click();
        assertThat(row).hasCount(0);
        assertThat(analyst.complaints()).isEmpty();
    }

    @Test
    void aReceiverShowsItsSecretOnce(People people) {
        Visitor leader = people.at("/canh-bao", "bode.lanhdao");
        Page page = leader.page();
        page.getByLabel("Địa chỉ nhận").fill("http://127.0.0.1:8080/");
        press(page, "Thêm nơi nhận");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("nằm trong mạng nội bộ");
        page.getByLabel("Địa chỉ nhận").fill("https://nhan.invalid/canh-bao");
        press(page, "Thêm nơi nhận");
        assertThat(page.locator("code.secret")).hasText(Pattern.compile("[0-9a-f]{64}"));
        leader.open("/canh-bao?lang=en");
        assertThat(page.locator("code.secret")).hasCount(0);
        assertThat(page.locator(".told").getByText("https://nhan.invalid/canh-bao"))
                .isVisible();
        assertThat(leader.complaints()).isEmpty();
    }

    private static Locator row(Page page, String condition) {
        return page.locator("table.watching tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("th").getByText(condition)));
    }
}
