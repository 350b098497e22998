package vn.wardpulse.console.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Requests;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Yêu cầu mới: where a request is written and sent. */
@Controller
@RequestMapping("/yeu-cau/moi")
class ComposeController {

    private final Requests requests;
    private final Askers askers;
    private final Catalogue catalogue;
    private final Languages languages;
    private final Clock domainClock;

    ComposeController(Requests requests, Askers askers, Catalogue catalogue, Languages languages, Clock domainClock) {
        this.requests = requests;
        this.askers = askers;
        this.catalogue = catalogue;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /** @param like a request that it begins as a copy of */
    @GetMapping
    String begin(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(name = "nhu", required = false) @Nullable UUID like) {
        Askers.May may = may(access);
        UUID id = UUID.randomUUID();
        String plan = may.withoutPlan() ? "" : may.plans().getFirst().code().value();
        Composed composed = like == null ? Composed.fresh(id, plan) : Composed.like(requests.one(access, like), id);
        return write(access, locale, model, may, composed, List.of());
    }

    @PostMapping
    String send(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @RequestParam UUID id,
            @RequestParam String act,
            @RequestParam MultiValueMap<String, String> typed) {
        Words words = languages.in(locale);
        Askers.May may = may(access);
        Composed composed = Composed.of(id, typed);
        if (!act.equals("send")) {
            return write(access, locale, model, may, composed.longer(), List.of());
        }
        List<String> wrong = RoomRefused.objections(
                () -> requests.send(access, id, composed.body(ComposeSheet.chosen(composed, may))), words.vietnamese());
        if (!wrong.isEmpty()) {
            return write(access, locale, model, may, composed, wrong);
        }
        after.addFlashAttribute("done", words.say("request.done.send"));
        return "redirect:/yeu-cau/" + id;
    }

    private Askers.May may(Access access) {
        Askers.May may = askers.may(access, LocalDate.now(domainClock));
        if (!may.ask()) {
            throw new NotThere("request");
        }
        return may;
    }

    private String write(
            Access access, Locale locale, Model model, Askers.May may, Composed composed, List<String> refused) {
        Composed shown = composed.lines().isEmpty() ? composed.longer() : composed;
        model.addAttribute("refused", refused);
        model.addAttribute(
                "page",
                new ComposeSheet(languages.in(locale), may, catalogue.definitions(access), LocalDate.now(domainClock))
                        .write(shown));
        return "yeu-cau-moi";
    }
}
