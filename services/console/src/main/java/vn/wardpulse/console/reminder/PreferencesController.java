package vn.wardpulse.console.reminder;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Notifications;
import vn.wardpulse.console.api.Preferences;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Thông báo: where and how the visitor wants to be written to, and what they and their units were reminded of. */
@Controller
@RequestMapping("/thong-bao")
class PreferencesController {

    private static final int SHOWN = 20;

    private final Notifications notifications;
    private final Languages languages;

    PreferencesController(Notifications notifications, Languages languages) {
        this.notifications = notifications;
        this.languages = languages;
    }

    @GetMapping
    String page(Access access, Locale locale, Model model) {
        return page(access, notifications.preferences(access), List.of(), languages.in(locale), model);
    }

    @PostMapping
    String keep(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "vi") String language,
            @RequestParam(defaultValue = "false") boolean optedOut) {
        Words words = languages.in(locale);
        try {
            notifications.keep(access, email, language, optedOut);
        } catch (RoomRefused no) {
            List<String> faults = no.wrong(words.vietnamese());
            boolean mailServer = notifications.preferences(access).mailServer();
            return page(access, new Preferences(email, language, optedOut, mailServer), faults, words, model);
        }
        after.addFlashAttribute("done", words.say("prefs.kept"));
        return "redirect:/thong-bao";
    }

    private String page(Access access, Preferences shown, List<String> faults, Words words, Model model) {
        ReminderRows rows = new ReminderRows(words);
        model.addAttribute(
                "page",
                new PreferencesView(
                        finding(shown, faults, words),
                        Objects.requireNonNullElse(shown.email(), ""),
                        shown.language(),
                        shown.optedOut(),
                        shown.mailServer(),
                        access.visitor().isReminded(),
                        faults,
                        rows.of(notifications.reminders(access, access.visitor().unit(), SHOWN))));
        return "thong-bao";
    }

    private static String finding(Preferences shown, List<String> faults, Words words) {
        String email = Objects.requireNonNullElse(shown.email(), "");
        if (!faults.isEmpty()) {
            return words.say("prefs.finding.wrong");
        }
        if (shown.optedOut()) {
            return words.say("prefs.finding.none");
        }
        return email.isEmpty() ? words.say("prefs.finding.nowhere") : words.say("prefs.finding.to", email);
    }
}
