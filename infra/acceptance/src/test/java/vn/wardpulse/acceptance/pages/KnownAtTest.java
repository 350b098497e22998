package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages as the system knew them at a moment of the past, and what has changed since. */
@Order(5)
@ExtendWith(PagesExtension.class)
class KnownAtTest {

    private static final String THEN = "luc=2023-07-01T08:00";
    private static final Pattern OF_THEN = Pattern.compile("luc=2023-07-01T08(:|%3A)00");

    @Test
    void whoeverLooksAtThePastGoesOnDoingSo(People people) {
        Visitor leader = people.at("/dieu-hanh?period=2023", "lanhdao.longbien");
        Page page = leader.page();
        String now = jobs(page).textContent();
        page.locator(".known-ask input[name=luc]").fill("2023-07-01T08:00");
        page.locator(".known-ask button").click();

        assertThat(page.locator(".known")).containsText("Như hệ thống biết lúc 01/07/2023 08:00");
        assertThat(page.locator("#pulse")).hasCount(0);
        assertThat(page.locator(".news time").first()).not().containsText("10");
        String then = jobs(page).textContent();
        assertThat(Integer.parseInt(then.replace(".", "")))
                .isPositive()
                .isLessThan(Integer.parseInt(now.replace(".", "")));

        jobs(page).locator("xpath=ancestor::a").click();
        assertThat(page).hasURL(OF_THEN);
        assertThat(page.locator(".proof .big")).hasText(then);
        assertThat(page.locator(".proof .good b")).hasText("0");
        assertThat(page.locator("table.explain")).not().containsText("tháng 7/2023");

        leader.open("/chi-tieu/SOC-02?unit=004&period=2023&" + THEN);
        assertThat(page.locator(".facts .big").first()).hasText(then);
        page.locator(".pickers select[name=unit]").selectOption("00139");
        page.waitForURL("**/chi-tieu/SOC-02?*unit=00139*");
        assertThat(page).hasURL(OF_THEN);
        page.locator(".known").getByText("Về hiện tại").click();
        assertThat(page.locator("#pulse")).isVisible();
        assertThat(page.url()).doesNotContain("luc=");
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void whatChangedIsNamedWithItsReasons(People people) {
        Visitor leader = people.at("/dieu-hanh?period=2023&" + THEN, "lanhdao.longbien");
        Page page = leader.page();
        String then = jobs(page).textContent();
        page.locator(".known").getByText("Đã thay đổi gì từ đó?").click();

        Locator row = page.locator("table.differences tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Số lao động được giới thiệu"));
        assertThat(row.locator("td").first()).hasText(then);
        assertThat(page.locator(".events li").first()).isVisible();
        List<String> codes = page.locator("table.differences tbody th").allTextContents();
        assertThat(codes).doesNotHaveDuplicates();
        row.locator("td a").first().click();
        assertThat(page.locator(".known")).containsText("01/07/2023 08:00");
        assertThat(page.locator(".proof .big")).hasText(then);
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void aYearThatNobodyTouchedHasNotChanged(People people) {
        Visitor analyst = people.at("/thay-doi?unit=004&period=2022&tu=2023-07-01T08:00", "tonghop.longbien");
        assertThat(analyst.page().locator("h1")).hasText("Quận Long Biên: không có số nào thay đổi");
    }

    @Test
    void aMomentThatIsNoneIsSaidToBeNone(People people) {
        Visitor leader = people.at("/dieu-hanh", "lanhdao.longbien");
        leader.open("/dieu-hanh?luc=hom-qua");
        assertThat(leader.page().locator("main")).containsText("“hom-qua” không phải là một thời điểm");
        leader.open("/dieu-hanh?luc=2099-01-01T00:00");
        assertThat(leader.page().locator("main")).containsText("còn ở phía trước");
    }

    /** The year to date of a flow. */
    private static Locator jobs(Page page) {
        return page.locator("tr.row[data-code=SOC-02] .value b");
    }
}
