package vn.wardpulse.console.period;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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
import vn.wardpulse.console.api.Directions;
import vn.wardpulse.console.api.Duty;
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

/** Kỳ báo cáo: who has reported for one period, and what the standing body decides about it. */
@Controller
@RequestMapping("/ky/{form}/{period}")
class PeriodController {

    private final Submissions submissions;
    private final Directions directions;
    private final Catalogue catalogue;
    private final UnitNames names;
    private final Languages languages;

    PeriodController(
            Submissions submissions, Directions directions, Catalogue catalogue, UnitNames names, Languages languages) {
        this.submissions = submissions;
        this.directions = directions;
        this.catalogue = catalogue;
        this.names = names;
        this.languages = languages;
    }

    @GetMapping
    String page(Access access, Locale locale, Model model, @PathVariable FormCode form, @PathVariable Period period) {
        Words words = languages.in(locale);
        List<Duty> duties = duties(access, form, period);
        if (duties.isEmpty()) {
            throw new NotThere("period");
        }
        PeriodSheet sheet = new PeriodSheet(
                words, catalogue.definitions(access, period), unit -> names.of(access, unit, period, words));
        if (!model.containsAttribute("asked")) {
            model.addAttribute("asked", Asked.NOTHING);
        }
        boolean ofGroups = isOfGroups(access, duties);
        model.addAttribute("above", ofGroups ? "/to-dan-pho/" + access.visitor().unit() : "/tien-do");
        model.addAttribute("aboveName", words.say(ofGroups ? "groups.title" : "nav.progress"));
        model.addAttribute(
                "page",
                sheet.write(
                        form,
                        period,
                        duties,
                        access.visitor().is("standing-body")
                                || ofGroups && access.visitor().is("ward-leader")));
        return "ky";
    }

    /** Whether it is what a ward's groups owe to it: then its leader directs them. */
    private static boolean isOfGroups(Access access, List<Duty> duties) {
        return access.visitor().ofWard()
                && access.visitor().unit() != null
                && duties.stream()
                        .noneMatch(duty -> duty.unit().equals(access.visitor().unit()));
    }

    private List<Duty> duties(Access access, FormCode form, Period period) {
        return submissions.duties(access, null, period.year()).stream()
                .filter(duty -> duty.form().equals(form) && duty.period().equals(period))
                .toList();
    }

    @PostMapping
    String direct(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam String act,
            @RequestParam(defaultValue = "chosen") String scope,
            @RequestParam(defaultValue = "") List<UnitId> unit,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure) {
        Words words = languages.in(locale);
        boolean all = scope.equals("all");
        List<Duty> duties = all ? duties(access, form, period) : List.of();
        List<UnitId> units = all ? duties.stream().map(Duty::unit).toList() : unit;
        List<String> refused = new ArrayList<>(missing(act, units, day(due), reason, words));
        if (refused.isEmpty() && all && act.equals("close") && !sure) {
            after.addFlashAttribute(
                    "asked", Asked.of(List.of(), true, due, reason).sure(question(duties, words)));
            return "redirect:/ky/" + form + "/" + period;
        }
        List<UnitId> left = new ArrayList<>(refused.isEmpty() ? List.of() : unit);
        int done = 0;
        if (refused.isEmpty()) {
            for (UnitId one : units) {
                try {
                    direct(access, new Obligation(one, form, period), act, day(due), reason);
                    done++;
                } catch (RoomRefused no) {
                    left.add(one);
                    refused.add(names.of(access, one, period, words) + ": " + no.said(words.vietnamese()));
                }
            }
        }
        if (done > 0) {
            after.addFlashAttribute("done", words.count("term.done." + act, done));
        }
        if (!refused.isEmpty()) {
            after.addFlashAttribute("asked", Asked.of(left, all && done == 0, due, reason));
        }
        after.addFlashAttribute("refused", refused);
        return "redirect:/ky/" + form + "/" + period;
    }

    /** What is asked before everybody's period is closed. */
    private static String question(List<Duty> duties, Words words) {
        int pending = (int) duties.stream().filter(Duty::pending).count();
        String question = words.say("term.sure", String.valueOf(duties.size()));
        return pending == 0 ? question : question + " " + words.count("term.sure.pending", pending);
    }

    /** What the request lacks, all at once. */
    private static List<String> missing(
            String act, List<UnitId> units, @Nullable LocalDate due, String reason, Words words) {
        List<String> missing = new ArrayList<>();
        if (units.isEmpty()) {
            missing.add(words.say("term.choose"));
        }
        if (!act.equals("close") && reason.isBlank()) {
            missing.add(words.say("reason.needed"));
        }
        if (act.equals("extend") && due == null) {
            missing.add(words.say("term.due.needed"));
        }
        return missing;
    }

    private void direct(Access access, Obligation obligation, String act, @Nullable LocalDate due, String reason) {
        switch (act) {
            case "close" -> directions.close(access, obligation);
            case "reopen" -> directions.reopen(access, obligation, reason);
            default -> directions.extend(access, obligation, java.util.Objects.requireNonNull(due), reason);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
