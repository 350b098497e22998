package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.acceptance.running.RunningDemo;

/** One person at one browser, and what the browser complains about. */
final class Visitor {

    private final BrowserContext context;
    private final RunningDemo demo;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, RunningDemo demo) {
        this.context = context;
        this.demo = demo;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Errors of scripts, of the security policy, of what could not be loaded; told once. */
    List<String> complaints() {
        List<String> told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    void open(String path) {
        page.navigate(demo.console().resolve(path).toString());
    }

    void signIn(String name) {
        page.getByLabel("Tên đăng nhập").fill(name);
        page.getByLabel("Mật khẩu").fill("wardpulse");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất")))
                .isVisible();
    }

    void leave() {
        context.close();
    }
}
