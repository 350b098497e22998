package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The live page on a wall turns its pages by itself, and between them shows everything. */
@Order(4)
@ExtendWith(PagesExtension.class)
class WallTest {

    @Test
    void everythingComesByAndNothingIsCutOff(People people) {
        Visitor visitor = people.at("/dieu-hanh", "lanhdao.longbien");
        Page page = visitor.page();
        int all = page.locator("#live tr.row").count();
        page.setViewportSize(1920, 1080);
        visitor.open("/dieu-hanh?man-hinh=1");
        Locator where = page.locator("#wall-where");
        assertThat(where).hasText(Pattern.compile("1/[2-9]"));
        int scenes = Integer.parseInt(where.textContent().substring("1/".length()));
        List<String> seen = new ArrayList<>();
        for (int scene = 1; scene < scenes; scene++) {
            assertThat(where).hasText(scene + "/" + scenes);
            Locator rows = page.locator("#live tr.row").locator("visible=true");
            for (int row = 0; row < rows.count(); row++) {
                seen.add(rows.nth(row).getAttribute("data-code"));
            }
            assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
                    .as("how much of scene %d is cut off", scene)
                    .isEqualTo(0);
            page.keyboard().press("ArrowRight");
        }
        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
        assertThat(page.locator(".heat-box")).isVisible();
        assertThat(page.locator("#live .sheet")).isHidden();
        assertThat(page.locator("#wall-stop")).hasAttribute("aria-pressed", "true");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void itTurnsByItselfUntilItIsStopped(People people) {
        Visitor leader = people.at("/dieu-hanh", "lanhdao.longbien");
        Page wall = leader.page();
        wall.clock().install();
        leader.open("/dieu-hanh?man-hinh=1");
        Locator where = wall.locator("#wall-where");
        assertThat(where).hasText(Pattern.compile("1/"));
        wall.clock().runFor(15_000);
        assertThat(where).hasText(Pattern.compile("2/"));
        wall.locator("#wall-stop").click();
        wall.clock().runFor(60_000);
        assertThat(where).hasText(Pattern.compile("2/"));
    }
}
