package vn.wardpulse.console.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

@Controller
class IndicatorController {

    private final IndicatorDesk desk;
    private final Choices choices;
    private final Languages languages;

    IndicatorController(IndicatorDesk desk, Choices choices, Languages languages) {
        this.desk = desk;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/chi-tieu/{indicator}")
    String page(
            Access access,
            Locale locale,
            Model model,
            @PathVariable IndicatorCode indicator,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period) {
        write(access, locale, model, indicator, unit, period);
        return "chi-tieu";
    }

    /** The moving part alone: the page asks for it whenever something has changed. */
    @GetMapping("/chi-tieu/{indicator}/manh")
    String fragment(
            Access access,
            Locale locale,
            Model model,
            @PathVariable IndicatorCode indicator,
            @RequestParam UnitId unit,
            @RequestParam Period period) {
        write(access, locale, model, indicator, unit, period);
        return "chi-tieu :: live";
    }

    private void write(
            Access access,
            Locale locale,
            Model model,
            IndicatorCode indicator,
            @Nullable UnitId unit,
            @Nullable Period period) {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        model.addAttribute("pickers", Pickers.of("/chi-tieu/" + indicator, choice, words));
        IndicatorView sheet = IndicatorSheet.write(desk.gather(access, choice, indicator), words);
        model.addAttribute("sheet", sheet);
        // What the head of a page tells of a live one.
        model.addAttribute("live", sheet);
        model.addAttribute("unit", choice.unit().id().value());
        model.addAttribute("period", choice.period().toString());
    }
}
