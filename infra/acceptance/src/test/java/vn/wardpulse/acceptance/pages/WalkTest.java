package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The district's leadership has the demonstration's clock walk on; everybody lands on a page that says something. */
@Order(14)
@ExtendWith(PagesExtension.class)
class WalkTest {

    /** Somebody of every kind, and a word that their first page says. */
    private static final List<List<String>> LANDINGS = List.of(
            List.of("bode.canbo", "Báo cáo tháng"),
            List.of("tuyengiao.canbo", "Việc cần làm"),
            List.of("danguy.bode.canbo", "Việc cần làm"),
            List.of("lanhdao.longbien", "Quận Long Biên"),
            List.of("lanhdao.thanhxuan", "Tuyên truyền nhiệm vụ phát triển kinh tế - xã hội"),
            List.of("vanhoa.thanhxuan.canbo", "Việc cần làm"),
            List.of("nhanchinh.canbo", "Việc cần làm"),
            List.of("quantri", "Quận Long Biên"));

    @Test
    void goesOnByADayAndByAMonthForThoseWhoMay(@On("2023-10-12") People people) {
        SoftAssertions softly = new SoftAssertions();
        Visitor leader = people.at("/dieu-hanh", "lanhdao.longbien");
        Page page = leader.page();
        assertThat(bar(page)).containsText("hôm nay là 12/10/2023");
        AccessibilityTest.check(leader, "a page with the demonstration's clock", softly, 360, 1366);
        Pictures.take(page, "trinh-dien");

        Visitor officer = people.at("/viec-can-lam", "bode.canbo");
        assertThat(bar(officer.page())).containsText("hôm nay là 12/10/2023");
        assertThat(bar(officer.page()).getByRole(AriaRole.BUTTON)).hasCount(0);

        press(page, "Sang ngày sau");
        standsOn(leader, "13/10/2023");
        press(page, "Sang tháng sau");
        standsOn(leader, "13/11/2023");
        officer.open("/viec-can-lam");
        assertThat(bar(officer.page())).containsText("hôm nay là 13/11/2023");

        for (List<String> landing : LANDINGS) {
            Visitor visitor = people.at("/", landing.getFirst());
            softly.assertThat(visitor.page().locator("body").innerText())
                    .as(landing.getFirst())
                    .contains(landing.getLast());
            softly.assertThat(visitor.page().locator("main h1").count())
                    .as("headings of %s", landing.getFirst())
                    .isEqualTo(1);
            softly.assertThat(visitor.complaints()).as(landing.getFirst()).isEmpty();
        }
        softly.assertAll();
        assertThat(leader.complaints()).isEmpty();
    }

    private static void standsOn(Visitor visitor, String day) {
        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            visitor.open("/dieu-hanh");
            assertThat(bar(visitor.page()).innerText())
                    .contains("hôm nay là " + day)
                    .contains("Sang ngày sau");
        });
    }

    private static Locator bar(Page page) {
        return page.locator(".walk");
    }

    private static void press(Page page, String step) {
        bar(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(step).setExact(true))
                .click();
    }
}
