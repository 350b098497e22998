package vn.wardpulse.console.maps;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

/** Bản đồ nhiệt: units by indicators. */
@Controller
class HeatController {

    private final MapsDesk desk;
    private final Choices choices;
    private final Languages languages;

    HeatController(MapsDesk desk, Choices choices, Languages languages) {
        this.desk = desk;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/ban-do-nhiet")
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme,
            @RequestParam(name = "don-vi", required = false) @Nullable String units,
            @RequestParam(name = "chi-tieu", required = false) @Nullable String indicators) {
        write(access, locale, model, choices.choose(access, unit, period), theme, HeatOrder.of(units, indicators));
        return "ban-do-nhiet";
    }

    /** The moving part alone: the page asks for it whenever something has changed. */
    @GetMapping("/ban-do-nhiet/manh")
    String fragment(
            Access access,
            Locale locale,
            Model model,
            @RequestParam UnitId unit,
            @RequestParam Period period,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme,
            @RequestParam(name = "don-vi", required = false) @Nullable String units,
            @RequestParam(name = "chi-tieu", required = false) @Nullable String indicators) {
        write(access, locale, model, choices.choose(access, unit, period), theme, HeatOrder.of(units, indicators));
        return "ban-do-nhiet :: live";
    }

    private void write(
            Access access, Locale locale, Model model, Choice choice, @Nullable ThemeCode theme, HeatOrder order) {
        Words words = languages.in(locale);
        Map<String, String> kept = new TreeMap<>();
        if (theme != null) {
            kept.put("linh-vuc", theme.value());
        }
        if (order.unitsByWorst()) {
            kept.put("don-vi", HeatOrder.WORST);
        }
        if (order.indicatorsByWorst()) {
            kept.put("chi-tieu", HeatOrder.WORST);
        }
        model.addAttribute("pickers", Pickers.of("/ban-do-nhiet", choice, words));
        model.addAttribute("kept", kept);
        model.addAttribute("part", "/ban-do-nhiet/manh?" + Query.of(kept));
        HeatView sheet = HeatSheet.write(desk.gather(access, choice, theme), order, words);
        model.addAttribute("sheet", sheet);
        // What the head of a page tells of a live one.
        model.addAttribute("live", sheet);
    }
}
