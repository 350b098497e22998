package vn.wardpulse.acceptance.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.acceptance.running.RunningDemo;

/** Everybody who takes part in a test, each with a browser of their own. */
final class People implements AutoCloseable {

    /** Milliseconds that a page may take on a machine that has much else to do. */
    static final double PATIENCE = 120_000;

    private final Browser browser;
    private final RunningDemo demo;
    private final List<Visitor> visitors = new ArrayList<>();

    People(Browser browser, RunningDemo demo) {
        this.browser = browser;
        this.demo = demo;
    }

    RunningDemo demo() {
        return demo;
    }

    /** Somebody at an office PC who has not signed in. */
    Visitor somebody() {
        return somebody(new Browser.NewContextOptions());
    }

    private Visitor somebody(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(1366, 768));
        context.setDefaultTimeout(PATIENCE);
        Visitor visitor = new Visitor(context, demo);
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody whose browser runs no scripts. */
    Visitor somebodyWithoutScripts() {
        return somebody(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Somebody who has signed in and looks at {@code path}. */
    Visitor at(String path, String name) {
        Visitor visitor = somebody();
        visitor.open(path);
        visitor.signIn(name);
        return visitor;
    }

    void photograph(String test) {
        for (Visitor visitor : visitors) {
            try {
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("target", "pages", test + "-" + visitors.indexOf(visitor) + ".png"))
                                .setFullPage(true));
            } catch (PlaywrightException e) {
                System.err.println("no picture of " + visitor.page().url() + ": " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::leave);
    }
}
