package vn.wardpulse.console.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import vn.wardpulse.console.api.MatterFigures;
import vn.wardpulse.console.api.Matters;
import vn.wardpulse.console.api.RaisedMatter;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.Years;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;

/** Kiến nghị: what was raised, and one matter with what became of it. */
@Controller
@RequestMapping("/kien-nghi")
class MatterController {

    private final Matters matters;
    private final Catalogue catalogue;
    private final Languages languages;
    private final Clock domainClock;

    MatterController(Matters matters, Catalogue catalogue, Languages languages, Clock domainClock) {
        this.matters = matters;
        this.catalogue = catalogue;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /** @param nam the year in which they were raised; this one if left out */
    @GetMapping
    String all(Access access, Locale locale, Model model, @RequestParam(required = false) @Nullable Integer nam) {
        Words words = languages.in(locale);
        LocalDate today = LocalDate.now(domainClock);
        int year = Years.asked(nam, today);
        model.addAttribute(
                "page",
                new MatterSheet(words, names(access, today, words))
                        .list(
                                matters.all(access, year),
                                figures(access, year),
                                access.visitor().ofWard(),
                                typing(model),
                                year,
                                today));
        return "kien-nghi";
    }

    private Map<String, MatterFigures> figures(Access access, int year) {
        Map<String, MatterFigures> figures = new LinkedHashMap<>();
        for (String by : List.of("field", "unit", "month")) {
            figures.put(by, matters.figures(access, year, by));
        }
        return figures;
    }

    @PostMapping
    String raise(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String due) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("field", field);
        body.put("words", words);
        LocalDate day = day(due);
        if (day != null) {
            body.put("due", day);
        }
        List<String> wrong = RoomRefused.objections(
                () -> matters.raise(access, id, body), languages.in(locale).vietnamese());
        if (wrong.isEmpty()) {
            after.addFlashAttribute("done", languages.in(locale).say("matter.done.raise"));
            return page(id);
        }
        after.addFlashAttribute("typing", new Typing(id.toString(), field, words, due));
        after.addFlashAttribute("refused", wrong);
        return "redirect:/kien-nghi";
    }

    @GetMapping("/{id}")
    String one(Access access, Locale locale, Model model, @PathVariable UUID id) {
        Words words = languages.in(locale);
        RaisedMatter matter = matters.one(access, id);
        model.addAttribute(
                "page",
                new MatterSheet(words, names(access, LocalDate.now(domainClock), words)).page(matter, typing(model)));
        return "kien-nghi-mot";
    }

    /** @param act handing-on, answer or withdrawal */
    @PostMapping("/{id}")
    String act(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable UUID id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words) {
        String known = act.equals("handing-on") || act.equals("withdrawal") ? act : "answer";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("words", words);
        if (known.equals("handing-on") && !to.isBlank()) {
            body.put("to", to);
        }
        List<String> wrong = RoomRefused.objections(
                () -> matters.act(access, id, known, body), languages.in(locale).vietnamese());
        if (wrong.isEmpty()) {
            after.addFlashAttribute("done", languages.in(locale).say("matter.done." + known));
            return page(id);
        }
        after.addFlashAttribute("typing", new Typing(id.toString(), "", words, ""));
        after.addFlashAttribute("refused", wrong);
        return page(id);
    }

    private static Typing typing(Model model) {
        return model.getAttribute("typing") instanceof Typing typed ? typed : Typing.NOTHING;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String page(UUID id) {
        return "redirect:/kien-nghi/" + id;
    }

    private Function<UnitId, String> names(Access access, LocalDate day, Words words) {
        Units units = catalogue.units(access, day);
        return unit -> units.find(unit)
                .map(found -> words.unit(found.kind(), found.name()))
                .orElse(unit.value());
    }
}
