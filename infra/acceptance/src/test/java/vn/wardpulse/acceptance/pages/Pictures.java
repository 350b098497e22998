package vn.wardpulse.acceptance.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for {@code docs/pages}, taken where {@code -Dwardpulse.write-pictures=true} asks for them. */
final class Pictures {

    private static final Path FOLDER = Path.of("..", "..", "docs", "pages");

    private static final int OFFICE = 1366;
    private static final int SHORT = 768;

    private Pictures() {}

    /** Takes the page as it stands on an office screen and on a phone, whole. */
    static void take(Page page, String name) {
        if (!Boolean.getBoolean("wardpulse.write-pictures")) {
            return;
        }
        for (int width : new int[] {360, OFFICE}) {
            page.setViewportSize(width, SHORT);
            // As high as the page is: what sticks to the top or the bottom of the screen then stands there.
            int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            page.setViewportSize(width, Math.max(SHORT, height));
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("%s-%d.png".formatted(name, width))));
        }
        page.setViewportSize(OFFICE, SHORT);
    }
}
