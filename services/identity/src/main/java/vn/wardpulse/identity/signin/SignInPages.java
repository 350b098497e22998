package vn.wardpulse.identity.signin;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.identity.account.DemoAccounts;
import vn.wardpulse.identity.client.ConsoleAddress;

/** The pages around signing in. The form itself is taken by Spring Security. */
@Controller
class SignInPages {

    private final DemoAccounts demo;
    private final ConsoleAddress console;

    SignInPages(DemoAccounts demo, ConsoleAddress console) {
        this.demo = demo;
        this.console = console;
    }

    @ModelAttribute("console")
    String console() {
        return console.home();
    }

    /** Whoever signs in without having come from the console is sent there. */
    @GetMapping("/")
    String home() {
        return "redirect:" + console.home();
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            @Nullable Principal known,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("wait", wait);
        model.addAttribute("demo", demo.offered());
        model.addAttribute("demoPassword", demo.password());
        return "login";
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "signed-out";
    }
}
