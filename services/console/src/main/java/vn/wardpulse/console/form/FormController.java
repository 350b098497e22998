package vn.wardpulse.console.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Contents;
import vn.wardpulse.console.api.Directions;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** The form as a page: works by itself, without a script; saving while one types is in {@link DraftController}. */
@Controller
@RequestMapping("/phieu/{unit}/{form}/{period}")
class FormController {

    private final FormDesk desk;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Directions directions;
    private final Languages languages;

    FormController(FormDesk desk, Drafts drafts, Submissions submissions, Directions directions, Languages languages) {
        this.desk = desk;
        this.drafts = drafts;
        this.submissions = submissions;
        this.directions = directions;
        this.languages = languages;
    }

    @GetMapping
    String page(
            Access access,
            Locale locale,
            Model model,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam(name = "dinh-chinh", defaultValue = "false") boolean correction,
            @RequestParam(name = "ban-giay", defaultValue = "false") boolean paper) {
        Obligation obligation = new Obligation(unit, form, period);
        ReportState report = submissions.report(access, obligation);
        Purpose purpose = paper ? Purpose.PAPER : correction ? Purpose.CORRECTION : Purpose.REPORT;
        model.addAttribute("form", desk.view(access, obligation, languages.in(locale), report, purpose, null, null));
        return "phieu";
    }

    /** Saves, and hands in where that was asked for; what is wrong comes back with everything still in its field. */
    @PostMapping
    String hand(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam Map<String, String> sent) {
        Map<String, String> fields = picked(sent);
        Obligation obligation = new Obligation(unit, form, period);
        Words words = languages.in(locale);
        long revision = Long.parseLong(fields.getOrDefault("revision", "0"));
        String act = fields.getOrDefault("act", "save");
        Map<IndicatorCode, Reading> readings =
                desk.sheet(access, obligation, words).read(fields);
        boolean unsettled = readings.values().stream().anyMatch(Reading::unsettled)
                || fields.containsKey(Telling.FIELD) && Telling.sound(fields) == null;
        try {
            ReportState saved =
                    drafts.save(access, obligation, revision, FormSheet.contents(readings, fields), List.of());
            if (act.equals("save") || unsettled) {
                return again(access, words, model, obligation, saved, fields, saved.faults());
            }
            handIn(access, obligation, act, saved, fields);
        } catch (RoomRefused refused) {
            ReportState now = submissions.report(access, obligation);
            model.addAttribute("conflict", refused.stale());
            return again(access, words, model, obligation, now, fields, refused.faults());
        }
        after.addFlashAttribute("done", words.say("form.done." + act));
        return "redirect:/phieu/" + obligation;
    }

    /** With the answer to a question in its field, where one was given; then the form is only saved. */
    private static Map<String, String> picked(Map<String, String> sent) {
        String[] pick = sent.getOrDefault("pick", "").split("=", 2);
        if (pick.length < 2) {
            return sent;
        }
        Map<String, String> fields = new HashMap<>(sent);
        fields.put(pick[0], pick[1]);
        fields.put("act", "save");
        return fields;
    }

    private void handIn(
            Access access, Obligation obligation, String act, ReportState saved, Map<String, String> fields) {
        Contents contents = new Contents(saved.figures(), saved.text());
        if (act.equals("correct")) {
            submissions.correct(
                    access,
                    obligation,
                    saved.revision(),
                    fields.getOrDefault("reason", ""),
                    fields.get("document"),
                    contents);
        } else {
            submissions.submit(access, obligation, saved.revision(), contents);
        }
    }

    private String again(
            Access access,
            Words words,
            Model model,
            Obligation obligation,
            ReportState report,
            @Nullable Map<String, String> fields,
            List<Fault> faults) {
        Purpose purpose = fields == null ? Purpose.REPORT : Purpose.of(fields);
        model.addAttribute("form", desk.view(access, obligation, words, report, purpose, fields, faults));
        model.addAttribute("attempted", true);
        return "phieu";
    }

    /** Enters what came on paper. What cannot be read, or is wrong, comes back with everything still in its field. */
    @PostMapping("/ban-giay")
    String receive(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam Map<String, String> sent) {
        Map<String, String> fields = new HashMap<>(picked(sent));
        boolean asked = !fields.getOrDefault("pick", "").isBlank() || "look".equals(sent.get("act"));
        fields.put("act", "receive");
        Obligation obligation = new Obligation(unit, form, period);
        Words words = languages.in(locale);
        Map<IndicatorCode, Reading> readings =
                desk.sheet(access, obligation, words).read(fields);
        if (asked || readings.values().stream().anyMatch(Reading::unsettled) || Telling.sound(fields) == null) {
            return again(access, words, model, obligation, submissions.report(access, obligation), fields, List.of());
        }
        try {
            directions.receive(
                    access,
                    obligation,
                    fields.getOrDefault("receivedOn", ""),
                    fields.getOrDefault("reason", ""),
                    fields.get("document"),
                    FormSheet.contents(readings, fields));
        } catch (RoomRefused refused) {
            return again(
                    access, words, model, obligation, submissions.report(access, obligation), fields, refused.faults());
        }
        after.addFlashAttribute("done", words.say("form.done.receive"));
        return "redirect:/phieu/" + obligation;
    }

    @PostMapping("/rut")
    String withdraw(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam int version,
            @RequestParam String reason) {
        Obligation obligation = new Obligation(unit, form, period);
        Words words = languages.in(locale);
        if (reason.isBlank()) {
            after.addFlashAttribute("refused", words.say("reason.needed"));
        } else {
            submissions.withdraw(access, obligation, version, reason);
            after.addFlashAttribute("done", words.say("form.done.withdraw"));
        }
        return "redirect:/phieu/" + obligation;
    }
}
