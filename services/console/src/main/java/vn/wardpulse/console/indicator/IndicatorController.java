package vn.wardpulse.console.indicator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.download.Downloads;
import vn.wardpulse.console.download.Export;
import vn.wardpulse.console.download.Offer;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Source;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

@Controller
class IndicatorController {

    private final IndicatorDesk desk;
    private final Choices choices;
    private final Downloads downloads;
    private final Languages languages;

    IndicatorController(IndicatorDesk desk, Choices choices, Downloads downloads, Languages languages) {
        this.downloads = downloads;
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
            @RequestParam(required = false) @Nullable Period period,
            HttpServletRequest request) {
        Written written = write(access, locale, model, indicator, unit, period);
        model.addAttribute("files", downloads.menu(request, written.offers(), languages.in(locale)));
        return "chi-tieu";
    }

    /** What the tables show, as a file. */
    @GetMapping("/chi-tieu/{indicator}/tep")
    void file(
            Access access,
            Locale locale,
            Model model,
            @PathVariable IndicatorCode indicator,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "dang") String format,
            @RequestParam(name = "bang", defaultValue = "") String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = languages.in(locale);
        Written written = write(access, locale, model, indicator, unit, period);
        IndicatorView sheet = written.view();
        downloads.send(
                access,
                words,
                new Export(
                        "chi-tieu-" + indicator,
                        words.say("live.col.indicator"),
                        sheet.name(),
                        written.data().choice(),
                        List.of(new Source.Line(
                                "indicator",
                                words.say("live.col.indicator"),
                                "%s (%s)".formatted(sheet.name(), indicator),
                                indicator.value())),
                        written.data().stamp(),
                        written.offers()),
                format,
                table,
                request,
                response);
    }

    private record Written(IndicatorData data, IndicatorView view, List<Offer> offers) {}

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

    private Written write(
            Access access,
            Locale locale,
            Model model,
            IndicatorCode indicator,
            @Nullable UnitId unit,
            @Nullable Period period) {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        model.addAttribute("pickers", Pickers.of("/chi-tieu/" + indicator, choice, words));
        IndicatorData data = desk.gather(access, choice, indicator);
        IndicatorView sheet = IndicatorSheet.write(data, words);
        model.addAttribute("sheet", sheet);
        // What the head of a page tells of a live one.
        model.addAttribute("live", sheet);
        model.addAttribute("unit", choice.unit().id().value());
        model.addAttribute("period", choice.period().toString());
        return new Written(data, sheet, new IndicatorTables(data, words, sheet).offers());
    }
}
