package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page Điều hành in front of somebody. */
final class LivePage {

    /** Writes down every mark of a changed figure, however short it is seen; forgotten when the page is loaded again. */
    private static final String WATCH = """
            () => {
              window.marks = [];
              new MutationObserver(() => {
                for (const row of document.querySelectorAll("tr.row.changed")) {
                  const mark = row.dataset.code + " " + row.querySelector(".moved").textContent;
                  if (!window.marks.includes(mark)) window.marks.push(mark);
                }
              }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
            }
            """;

    private final Page page;

    LivePage(Visitor visitor) {
        this.page = visitor.page();
    }

    LivePage connected() {
        assertThat(page.locator("#pulse")).hasAttribute("data-state", "live");
        return this;
    }

    LivePage disconnected() {
        assertThat(page.locator("#pulse")).hasAttribute("data-state", "lost");
        return this;
    }

    LivePage watched() {
        page.evaluate(WATCH);
        return this;
    }

    /** Returns when the figure has marked itself as moved that far, on the page as it was loaded. */
    LivePage marked(String indicator, String howFar) {
        page.waitForFunction(
                "mark => window.marks.includes(mark)",
                indicator + " " + howFar,
                new Page.WaitForFunctionOptions().setTimeout(People.PATIENCE));
        return this;
    }

    /** The figure of the row, which leads to where it comes from. */
    Locator figure(String indicator) {
        return page.locator("#row-" + indicator + " td.value a");
    }

    Locator tile(String ward) {
        return page.locator(".tiles li").filter(new Locator.FilterOptions().setHasText(ward));
    }
}
