package vn.wardpulse.acceptance.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for {@code docs/pages}, taken where {@code -Dwardpulse.write-pictures=true} asks for them. */
final class Pictures {

    private static final Path FOLDER = Path.of("..", "..", "docs", "pages");

    private Pictures() {}

    /** Takes the page as it stands on an office screen and on a phone, whole. */
    static void take(Page page, String name) {
        if (!Boolean.getBoolean("wardpulse.write-pictures")) {
            return;
        }
        for (int width : new int[] {360, 1366}) {
            page.setViewportSize(width, 768);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve("%s-%d.png".formatted(name, width))));
        }
    }
}
