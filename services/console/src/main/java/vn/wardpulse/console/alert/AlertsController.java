package vn.wardpulse.console.alert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Alerting;
import vn.wardpulse.console.api.Notifications;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Subscription;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Cảnh báo: every act is a form of its own, and leads back to the page. */
@Controller
@RequestMapping("/canh-bao")
class AlertsController {

    private static final String PAGE = "redirect:/canh-bao";

    private final AlertDesk desk;
    private final Alerting alerting;
    private final Notifications notifications;
    private final Languages languages;

    AlertsController(AlertDesk desk, Alerting alerting, Notifications notifications, Languages languages) {
        this.desk = desk;
        this.alerting = alerting;
        this.notifications = notifications;
        this.languages = languages;
    }

    @GetMapping
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String level) {
        return desk.write(
                access, Asked.about(kind, subject, unit, level), null, List.of(), languages.in(locale), model);
    }

    /** The same with the form of one that is there. */
    @GetMapping("/{id}")
    String page(Access access, Locale locale, Model model, @PathVariable UUID id) {
        return desk.write(access, Asked.of(find(access, id)), id, List.of(), languages.in(locale), model);
    }

    @PostMapping
    String add(Access access, Locale locale, Model model, RedirectAttributes after, AlertFields fields) {
        Words words = languages.in(locale);
        return taken(
                access,
                fields.asked(),
                null,
                words,
                model,
                after,
                () -> alerting.add(access, fields.asked().wanted(false)),
                "alert.done.added");
    }

    @PostMapping("/{id}")
    String act(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "change") String act,
            AlertFields fields) {
        Words words = languages.in(locale);
        if (act.equals("delete")) {
            alerting.delete(access, id);
            return done(after, words, "alert.done.deleted");
        }
        Subscription known = find(access, id);
        if (act.equals("pause") || act.equals("resume")) {
            alerting.change(access, id, Asked.of(known).wanted(act.equals("pause")));
            return done(after, words, "alert.done." + act);
        }
        return taken(
                access,
                fields.asked(),
                id,
                words,
                model,
                after,
                () -> alerting.change(access, id, fields.asked().wanted(known.paused())),
                "alert.done.changed");
    }

    @PostMapping("/da-doc")
    String read(Access access, @RequestParam("den") long upTo) {
        alerting.read(access, upTo);
        return PAGE;
    }

    /** For the head of every page. */
    @GetMapping("/chua-doc")
    @ResponseBody
    Map<String, Integer> unread(Access access) {
        return Map.of("unread", alerting.unread(access).unread());
    }

    @PostMapping("/noi-nhan")
    String addReceiver(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String secret) {
        Words words = languages.in(locale);
        try {
            after.addFlashAttribute(
                    "secret", notifications.addWebhook(access, url, secret).secret());
        } catch (RoomRefused no) {
            return desk.write(access, Asked.NOTHING, null, no.wrong(words.vietnamese()), words, model);
        }
        return done(after, words, "alert.done.receiver") + "#noi-nhan";
    }

    @PostMapping("/noi-nhan/{id}")
    String actOnReceiver(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "test") String act) {
        Words words = languages.in(locale);
        if (act.equals("delete")) {
            notifications.deleteWebhook(access, id);
            return done(after, words, "alert.done.receiver.deleted") + "#noi-nhan";
        }
        notifications.testWebhook(access, id);
        return done(after, words, "alert.done.test") + "#noi-nhan";
    }

    private String taken(
            Access access,
            Asked asked,
            @Nullable UUID id,
            Words words,
            Model model,
            RedirectAttributes after,
            Runnable act,
            String said) {
        try {
            act.run();
        } catch (RoomRefused no) {
            return desk.write(access, asked, id, no.wrong(words.vietnamese()), words, model);
        }
        return done(after, words, said);
    }

    private static String done(RedirectAttributes after, Words words, String said) {
        after.addFlashAttribute("done", words.say(said));
        return PAGE;
    }

    private Subscription find(Access access, UUID id) {
        return alerting.subscriptions(access).stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("subscription"));
    }
}
