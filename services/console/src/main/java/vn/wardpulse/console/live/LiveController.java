package vn.wardpulse.console.live;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

@Controller
class LiveController {

    private final LiveDesk desk;
    private final Choices choices;
    private final Languages languages;

    LiveController(LiveDesk desk, Choices choices, Languages languages) {
        this.desk = desk;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/dieu-hanh")
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme,
            @RequestParam(name = "man-hinh", defaultValue = "0") String wall) {
        write(access, locale, model, unit, period, theme);
        model.addAttribute("wall", wall.equals("1"));
        return "dieu-hanh";
    }

    /** The moving part alone: the page asks for it whenever something has changed. */
    @GetMapping("/dieu-hanh/manh")
    String fragment(
            Access access,
            Locale locale,
            Model model,
            @RequestParam UnitId unit,
            @RequestParam Period period,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme) {
        write(access, locale, model, unit, period, theme);
        return "dieu-hanh :: live";
    }

    private void write(
            Access access,
            Locale locale,
            Model model,
            @Nullable UnitId unit,
            @Nullable Period period,
            @Nullable ThemeCode theme) {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        LiveData all = desk.gather(access, choice);
        model.addAttribute("pickers", Pickers.of("/dieu-hanh", choice, words));
        model.addAttribute("live", LiveSheet.write(theme == null ? all : all.within(theme), words));
        model.addAttribute("period", choice.period().toString());
    }
}
