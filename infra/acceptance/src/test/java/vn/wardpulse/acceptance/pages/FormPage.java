package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** A report's form in front of an officer. */
final class FormPage {

    private final Page page;

    FormPage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /**
     * @param indicator or one of its channels, such as {@code SPK-01:RADIO}
     * @param which 0 for the figure or the numerator, 1 for the denominator
     */
    Locator field(String indicator, int which) {
        return page.locator("[id='line-" + indicator + "'] .figure").nth(which);
    }

    Locator rate(String indicator) {
        return page.locator("[id='line-" + indicator + "'] output.rate");
    }

    Locator told(String indicator) {
        return page.locator("[id='told-" + indicator + "']");
    }

    Locator submitButton() {
        return page.locator("#submit");
    }

    /** Types where the cursor is, and goes on with Enter. */
    void type(String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    void typeAndWalk(October.Line line) {
        for (int field = 0; field < line.typed().size(); field++) {
            assertThat(field(line.indicator(), field)).isFocused();
            type(line.typed().get(field));
        }
    }

    /** Pastes the lines where the cursor is, as a spreadsheet copies them. */
    void paste(List<October.Line> lines) {
        String copied =
                lines.stream().map(line -> String.join("\t", line.typed())).collect(Collectors.joining("\r\n"));
        page.evaluate("text => navigator.clipboard.writeText(text)", copied);
        page.keyboard().press("Control+V");
    }

    /** Says of every figure that the form wonders about that it is right. */
    void explainWhatIsUnusual() {
        saved();
        Locator remarks = page.locator(".remark:not([hidden]) input");
        for (int i = 0; i < remarks.count(); i++) {
            remarks.nth(i).fill("Đã đối chiếu với sổ theo dõi.");
        }
    }

    void offline() {
        assertThat(page.locator("#saved")).hasAttribute("data-state", "offline");
    }

    /** All that was typed. */
    void saved() {
        assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
        assertThat(page.locator("#saved-text")).containsText("Đã lưu nháp lúc");
    }

    void submit() {
        submitButton().click();
    }
}
