package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where it sticks, at a look: the heat map, tiles and the map, small pictures side by side. */
@Order(8)
@ExtendWith(PagesExtension.class)
class MapsTest {

    private static final List<String> WARDS = List.of(
            "00115", "00118", "00121", "00124", "00127", "00130", "00133", "00136", "00139", "00142", "00145", "00148",
            "00151", "00154");

    @Test
    void theHeatMapIsFoundSortedAndLedFromWithoutScripts(People people) {
        Visitor leader = people.somebodyWithoutScripts();
        leader.open("/dieu-hanh?linh-vuc=FOO");
        leader.signIn("lanhdao.longbien");
        Page page = leader.page();
        page.locator(".views").getByText("Bản đồ nhiệt").click();
        assertThat(page).hasURL(Pattern.compile("/ban-do-nhiet\\?.*linh-vuc=FOO"));
        Locator indicators = page.locator(".heatmap tbody tr:not(.band)");
        int ofTheme = indicators.count();
        assertThat(ofTheme).isGreaterThanOrEqualTo(5);
        page.getByText("xem mọi lĩnh vực").click();
        page.waitForURL(address -> !address.contains("linh-vuc"));
        assertThat(indicators.count()).isGreaterThan(ofTheme);
        assertThat(page.locator(".heatmap .band").first()).isVisible();
        assertThat(heading(page)).hasText(Pattern.compile("chậm hoặc không đạt"));

        page.locator(".orders p").first().getByText("chậm nhiều trước").click();
        page.locator(".orders p").last().getByText("chậm nhiều trước").click();
        assertThat(page.locator(".heatmap .band")).hasCount(0);
        List<String> lagging = page.locator(".heatmap tbody td.lags").allInnerTexts();
        assertThat(lagging).isSortedAccordingTo((one, other) -> count(other) - count(one));
        List<String> wards = page.locator(".heatmap thead .lagging").allInnerTexts();
        assertThat(wards).hasSize(14).isSortedAccordingTo((one, other) -> count(other) - count(one));

        Locator cell =
                page.locator(".heatmap tbody tr").first().locator("a.hot").first();
        String said = cell.getAttribute("title");
        cell.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/chi-tieu/.*unit=00"));
        assertThat(said).contains(heading(page).innerText());
    }

    @Test
    void whatTheReaderScrolledToAndOpenedStaysWhenFiguresMove(People people) {
        Visitor leader = people.at("/ban-do-nhiet", "lanhdao.longbien");
        Page page = leader.page();
        page.setViewportSize(360, 768);
        page.locator(".stage").evaluate("stage => stage.scrollTo(240, 120)");
        fetchAgain(page);
        assertThat(page.locator(".stage").evaluate("stage => stage.scrollLeft + ' ' + stage.scrollTop"))
                .isEqualTo("240 120");

        leader.open("/chi-tieu/FOO-01");
        page.locator("#bang-tung-don-vi summary").click();
        fetchAgain(page);
        assertThat(page.locator("#bang-tung-don-vi tbody tr")).hasCount(14);
        assertThat(page.locator("#bang-tung-don-vi table")).isVisible();
        assertThat(page.locator(".panels li")).hasCount(14);
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void boundariesAreCheckedTakenOverAndDrawn(People people) {
        Visitor administrator = people.at("/danh-muc", "quantri");
        Page page = administrator.page();
        state(
                page,
                "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}"
                        .formatted(
                                InventedGround.feature("99999", "[[105,21],[106,21],[106,22],[105,21]]"),
                                InventedGround.feature("00139", "[[105,21],[106,21],[106,22]]")));
        assertThat(heading(page)).hasText("2 chỗ chưa đúng, chưa lưu gì");
        assertThat(page.locator(".fault-list")).containsText("Không có đơn vị '99999'");
        assertThat(page.locator(".fault-list")).containsText("Vùng thứ 2, geometry/1");

        administrator.open("/danh-muc");
        state(page, InventedGround.of(WARDS));
        assertThat(heading(page)).hasText("Sẽ thêm ranh giới của 14 đơn vị, sửa 0, bỏ 0; 0 giữ nguyên");
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(administrator, "ranh-gioi", softly, 360, 1366);
        Pictures.take(page, "ranh-gioi");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu các ranh giới này"))
                .click();
        assertThat(heading(page)).hasText(Pattern.compile("Đã thêm ranh giới của 14 đơn vị"));
        assertThat(administrator.complaints()).isEmpty();

        Visitor leader = people.at("/ban-do?indicator=FOO-01", "lanhdao.longbien");
        Page map = leader.page();
        assertThat(map.locator("svg.ground a")).hasCount(14);
        assertThat(map.locator(".squares")).hasCount(0);
        AccessibilityTest.check(leader, "ban-do", softly, 360, 1366);
        Pictures.take(map, "ban-do-ranh-gioi");
        softly.assertAll();
        map.locator("details.as-table summary").click();
        assertThat(map.locator("details.as-table tbody tr")).hasCount(14);
        map.getByText("Xem dạng ô vuông").click();
        assertThat(map.locator(".squares li")).hasCount(14);
        map.getByText("Xem trên bản đồ").click();
        map.locator("svg.ground a[aria-label^='Bồ Đề']").press("Enter");
        assertThat(map).hasURL(Pattern.compile("/chi-tieu/FOO-01\\?unit=00139"));
        assertThat(leader.complaints()).isEmpty();
    }

    private static void state(Page page, String file) {
        page.setInputFiles(
                "input[type=file][name=boundaries]",
                new FilePayload("ranh-gioi.geojson", "application/geo+json", file.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra tệp ranh giới"))
                .click();
    }

    /** Has the page fetch its moving part, and returns when that stands in its place. */
    private static void fetchAgain(Page page) {
        page.evaluate("window.before = document.getElementById('live'); dispatchEvent(new Event('online'))");
        page.waitForFunction(
                "() => document.getElementById('live') !== window.before",
                null,
                new Page.WaitForFunctionOptions().setTimeout(People.PATIENCE));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The number with which a text begins; nought where there is none. */
    private static int count(String text) {
        String digits = text.strip().replaceFirst("\\D.*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
