package vn.wardpulse.console.approval;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.shell.UnitNames;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** Duyệt: the version that waits, beside what was before it; approve it, or give it back with a reason. */
@Controller
@RequestMapping("/duyet")
class ApprovalController {

    private final Submissions submissions;
    private final Backlog backlog;
    private final Catalogue catalogue;
    private final UnitNames names;
    private final Languages languages;

    ApprovalController(
            Submissions submissions, Backlog backlog, Catalogue catalogue, UnitNames names, Languages languages) {
        this.submissions = submissions;
        this.backlog = backlog;
        this.catalogue = catalogue;
        this.names = names;
        this.languages = languages;
    }

    @GetMapping
    String list() {
        return "redirect:/viec-can-lam";
    }

    @GetMapping("/{unit}/{form}/{period}")
    String page(
            Access access,
            Locale locale,
            Model model,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam(name = "ban", required = false) @Nullable Integer wanted) {
        Words words = languages.in(locale);
        Obligation obligation = new Obligation(unit, form, period);
        ReportState report = submissions.report(access, obligation);
        int version = wanted == null ? report.latestVersion() : wanted;
        if (version < 1 || version > report.latestVersion()) {
            throw new NotThere("version");
        }
        Definitions definitions = catalogue.definitions(access, period);
        Reviewed reviewed = backlog.reviewed(access, obligation, report, version);
        model.addAttribute("words", VersionWords.of(obligation, reviewed.version(), reviewed.before(), words));
        model.addAttribute(
                "page",
                new ApprovalSheet(words, definitions)
                        .write(reviewed, names.of(access, obligation.unit(), period, words)));
        return "duyet";
    }

    @PostMapping("/{unit}/{form}/{period}")
    String decide(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam int version,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason) {
        Words words = languages.in(locale);
        Obligation obligation = new Obligation(unit, form, period);
        String again = "redirect:/duyet/" + obligation;
        if (act.equals("return") && reason.isBlank()) {
            after.addFlashAttribute("refused", words.say("reason.needed"));
            return again;
        }
        try {
            if (act.equals("return")) {
                submissions.giveBack(access, obligation, version, reason);
            } else {
                submissions.approve(access, obligation, version);
            }
        } catch (RoomRefused refused) {
            if (refused.faults().isEmpty()) {
                throw refused;
            }
            after.addFlashAttribute("refused", refused.faults().getFirst().in(words.vietnamese()));
            return again;
        }
        after.addFlashAttribute(
                "done",
                words.say(act.equals("return") ? "approval.returned" : "approval.approved", String.valueOf(version)));
        return again;
    }
}
