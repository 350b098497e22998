package vn.wardpulse.console.maps;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Boundary;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** Bản đồ: one indicator of all units, on the map or as tiles. */
@Controller
class MapController {

    /** What an address says for tiles where there could be a map. */
    static final String TILES = "o";

    /** As many as one sees on a screen; more only make the page longer. */
    private static final int MOST_POINTS = 6000;

    private final MapsDesk desk;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;

    MapController(MapsDesk desk, Catalogue catalogue, Choices choices, Languages languages) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/ban-do")
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(required = false) @Nullable IndicatorCode indicator,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme,
            @RequestParam(name = "dang", defaultValue = "") String as) {
        write(access, locale, model, choices.choose(access, unit, period), indicator, theme, as.equals(TILES));
        return "ban-do";
    }

    /** The moving part alone: the page asks for it whenever something has changed. */
    @GetMapping("/ban-do/manh")
    String fragment(
            Access access,
            Locale locale,
            Model model,
            @RequestParam UnitId unit,
            @RequestParam Period period,
            @RequestParam(required = false) @Nullable IndicatorCode indicator,
            @RequestParam(name = "linh-vuc", required = false) @Nullable ThemeCode theme,
            @RequestParam(name = "dang", defaultValue = "") String as) {
        write(access, locale, model, choices.choose(access, unit, period), indicator, theme, as.equals(TILES));
        return "ban-do :: live";
    }

    private void write(
            Access access,
            Locale locale,
            Model model,
            Choice choice,
            @Nullable IndicatorCode code,
            @Nullable ThemeCode theme,
            boolean asTiles) {
        Words words = languages.in(locale);
        MapsData data = desk.gather(access, choice, theme);
        Indicator shown = code == null
                ? MapSheet.worst(data)
                : data.definitions().indicator(code).orElseThrow(() -> new NotThere("indicator"));
        model.addAttribute("pickers", Pickers.of("/ban-do", choice, words));
        if (shown == null) {
            model.addAttribute("unit", choice.unit().id().value());
            model.addAttribute("period", choice.period().toString());
            return;
        }
        Map<String, String> kept =
                new TreeMap<>(Map.of("indicator", shown.code().value()));
        if (theme != null) {
            kept.put("linh-vuc", theme.value());
        }
        if (asTiles) {
            kept.put("dang", TILES);
        }
        model.addAttribute("kept", kept);
        model.addAttribute("part", "/ban-do/manh?" + Query.of(kept));
        MapView sheet = MapSheet.write(data, shown, boundaries(access, data), asTiles, words);
        model.addAttribute("sheet", sheet);
        // What the head of a page tells of a live one.
        model.addAttribute("live", sheet);
    }

    private List<Boundary> boundaries(Access access, MapsData data) {
        List<UnitId> units = data.members().stream().map(UnitOnDay::id).toList();
        Period period = data.choice().period();
        // Close to the end of every calendar's window for the period, which decides about the tree.
        LocalDate day = LocalDate.of(period.year(), period.lastMonth(), 14);
        return units.isEmpty() ? List.of() : catalogue.boundaries(access, units, day, MOST_POINTS);
    }
}
