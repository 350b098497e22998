package vn.wardpulse.acceptance.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An installed Chromium without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The one that the property {@code wardpulse.browser} or the variable {@code WARDPULSE_BROWSER} names. */
    static Optional<Path> installed() {
        return Optional.ofNullable(System.getProperty("wardpulse.browser", System.getenv("WARDPULSE_BROWSER")))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable);
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setTimeout(180_000)
                                .setArgs(QUIETLY)));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
