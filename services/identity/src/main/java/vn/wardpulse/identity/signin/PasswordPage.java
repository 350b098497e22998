package vn.wardpulse.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.identity.account.Account;
import vn.wardpulse.identity.account.Accounts;
import vn.wardpulse.identity.client.ConsoleAddress;
import vn.wardpulse.web.Fault;

/** Where people change their password: because they want to, or because they must before they go on. */
@Controller
class PasswordPage {

    private final Accounts accounts;
    private final OwnPassword own;
    private final ConsoleAddress console;
    private final HttpSessionRequestCache interrupted = new HttpSessionRequestCache();

    PasswordPage(Accounts accounts, OwnPassword own, ConsoleAddress console) {
        this.accounts = accounts;
        this.own = own;
        this.console = console;
    }

    @GetMapping("/password")
    String form(Principal person, Model model) {
        return page(person, List.of(), model);
    }

    @PostMapping("/password")
    String change(
            Principal person,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(name = "new", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeat,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var faults = new ArrayList<Fault>();
        if (!chosen.equals(repeat)) {
            faults.add(Fault.error(
                    "repeat-differs",
                    "repeat",
                    "Hai lần nhập mật khẩu mới khác nhau. Nhập lại.",
                    "The two new passwords differ. Type them again."));
        }
        faults.addAll(own.change(person.getName(), request.getRemoteAddr(), current, chosen, faults.isEmpty()));
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(person, faults, model);
        }
        request.changeSessionId();
        return "redirect:" + next(request, response);
    }

    private String page(Principal person, List<Fault> faults, Model model) {
        model.addAttribute("name", person.getName());
        model.addAttribute(
                "must",
                accounts.find(person.getName()).map(Account::mustChangePassword).orElse(false));
        model.addAttribute("faults", faults);
        return "password";
    }

    /** Back to what the change interrupted, or to the console. */
    private String next(HttpServletRequest request, HttpServletResponse response) {
        var saved = interrupted.getRequest(request, response);
        return saved == null ? console.home() : saved.getRedirectUrl();
    }
}
